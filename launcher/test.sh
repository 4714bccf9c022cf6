# Read by the launcher: `./seekapa test [--long]`. Runs every test of every module, then counts.
# shellcheck shell=bash

left_out=long
for option in "$@"; do
  case $option in
    --long) left_out=none ;;
    *) fail "Unknown option $option: ./seekapa test [--long]" ;;
  esac
done

broken=''

# Names a part of the tests that did not end well.
broke() {
  broken="$broken $1"
  say "FAILED: $1"
}

find_chromium() {
  local name
  for name in "${SEEKAPA_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    [ -n "$name" ] && type -P "$name" && return
  done
  return 1
}

install_chromium() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation
}

may_install_chromium() {
  command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]
}

launcher_tests() {
  say "Testing the launcher …"
  bash "$root/launcher/launcher-test.sh" "$state/results/launcher.txt" >&2 || broke "the launcher's tests"
}

maven_tests() {
  say "Testing Java and the pages (details in .build/build.log) …"
  touch "$state/started"
  # shellcheck disable=SC2086  # MAVEN_ARGS is read by Maven itself
  if with_progress maven -T 2 --fail-at-end verify "-Dleft.out=$left_out"; then
    keep_app
  else
    grep -E '^\[ERROR\]|FAIL|✗|×' "$state/build.log" | head -n 80 >&2 || true
    broke "./mvnw verify (the whole log is in .build/build.log)"
  fi
}

# Looks for inputs that break the decoders of messages; those it finds are kept with the test's resources.
fuzzing() {
  [ "$left_out" != long ] || return 0
  say "Fuzzing the decoders for ten minutes (details in .build/fuzz.log) …"
  (
    export JAZZER_FUZZ=1
    maven test -pl server -am -Dfast -Dskip.web=true -Dskip.web.tests=true \
      -Dtest=DecoderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false
  ) >"$state/fuzz.log" 2>&1 </dev/null || broke "fuzzing (the whole log is in .build/fuzz.log)"
}

browser_tests() {
  say "Testing in the browser (details in .build/browser.log) …"
  [ -z "$installing" ] || wait "$installing" || say "Chromium could not be installed: see .build/chromium.log."
  SEEKAPA_CHROMIUM=$(find_chromium) || {
    broke "browser tests: they need Chromium, $(how_to_install 'apt-get install chromium' '--cask chromium' 'install the package chromium'), or set SEEKAPA_CHROMIUM to its path."
    return
  }
  export SEEKAPA_CHROMIUM SEEKAPA_REHEARSE=off
  [ "$left_out" = long ] || export SEEKAPA_LONG=yes
  (
    cd "$root/web"
    export PLAYWRIGHT_JSON_OUTPUT_NAME=$state/results/playwright.json CI=1
    npm run test:browser -- --reporter=list,json
  ) >"$state/browser.log" 2>&1 </dev/null || {
    tail -n 80 "$state/browser.log" >&2
    broke "browser tests"
  }
}

find_jdk
find_node
mkdir -p "$state"
rm -rf "$state/results" "$root"/*/target/surefire-reports "$root"/*/target/failsafe-reports "$root/web/target/vitest.json"
mkdir -p "$state/results"
installing=''
if ! find_chromium >/dev/null && may_install_chromium; then
  say "Installing Chromium for the browser tests (details in .build/chromium.log) …"
  install_chromium >"$state/chromium.log" 2>&1 </dev/null &
  installing=$!
fi
lock
trap unlock EXIT
launcher_tests
maven_tests
fuzzing
unlock
trap - EXIT
browser_tests
node "$root/launcher/count-results.mjs" "$root" "$broken" || exit 1
