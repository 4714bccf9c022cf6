#!/usr/bin/env bash
# Tests of the launcher: what it finds, what it says when something is missing, when it builds again.
# Each test runs the real script in a small tree of its own, with stand-ins for Java, Node and Maven.
set -uo pipefail
launcher=$(cd "$(dirname "$0")/.." && pwd -P)/seekapa
results=${1:-/dev/null}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$results"
failures=0

# A JDK of the given version at the given place: `java` prints who it is and what it was asked.
jdk() {
  mkdir -p "$2/bin"
  printf 'JAVA_VERSION="%s"\n' "$1" >"$2/release"
  printf '#!/bin/sh\necho "java %s: $*"\necho "process $$"\n' "$1" >"$2/bin/java"
  cp "$2/bin/java" "$2/bin/javac"
  chmod +x "$2/bin/java" "$2/bin/javac"
}

node() {
  mkdir -p "$2"
  printf '#!/bin/sh\necho v%s\n' "$1" >"$2/node"
  printf '#!/bin/sh\n' >"$2/npm"
  chmod +x "$2/node" "$2/npm"
}

# A fresh tree whose Maven packages a server at once and notes each run in `builds`.
tree() {
  tree=$work/$1
  mkdir -p "$tree/server/src/main" "$tree/web/src" "$tree/no-node" "$tree/jdks" "$tree/path"
  cp "$launcher" "$tree/seekapa"
  touch "$tree/pom.xml" "$tree/server/src/main/Main.java"
  cat >"$tree/mvnw" <<'MAVEN'
#!/bin/sh
cd "$(dirname "$0")"
echo "$JAVA_HOME" >>builds
[ ! -f breaks ] || { echo "[ERROR] it breaks"; exit 1; }
[ ! -f slow ] || sleep 1
mkdir -p server/target/quarkus-app
echo jar >server/target/quarkus-app/quarkus-run.jar
MAVEN
  chmod +x "$tree/mvnw"
  jdk 17.0.15 "$tree/java17"
  node 20.20.2 "$tree/node20"
}

# Runs the launcher of the tree with nothing but the given PATH entries and the system's tools.
seekapa() {
  seekapa_in_background "$@"
  wait $!
}

seekapa_in_background() {
  local path=$1
  shift
  env -i HOME="$tree/home" PATH="$path:/usr/bin:/bin" SEEKAPA_REHEARSE="${rehearse:-off}" ${java_home:+JAVA_HOME="$java_home"} \
    SEEKAPA_JDK_FOLDERS="$tree/jdks" SEEKAPA_NODE_FOLDERS="$tree/no-node" bash "$tree/seekapa" "$@" >"$tree/out" 2>"$tree/err" &
}

builds() { [ -f "$tree/builds" ] && wc -l <"$tree/builds" | tr -d ' ' || echo 0; }
older() { touch -t 200001010000 "$@"; }

check() {
  local name=$1
  shift
  if "$@"; then
    echo "ok $name" | tee -a "$results"
  else
    echo "not ok $name" | tee -a "$results"
    sed 's/^/    out: /' "$tree/out"
    sed 's/^/    err: /' "$tree/err"
    failures=$((failures + 1))
  fi
}

in_out() { grep -q -- "$1" "$tree/out"; }
in_err() { grep -q -- "$1" "$tree/err"; }
one_line_in_err() { [ "$(wc -l <"$tree/err" | tr -d ' ')" = 1 ] && in_err "$1"; }
equals() { [ "$1" = "$2" ] || { echo "    expected $2 but was $1"; return 1; }; }

java_home=''

tree finds_java
jdk 25.0.3 "$tree/jdks/temurin-25"
seekapa "$tree/java17/bin:$tree/node20" ask hello
check a_jdk_25_is_found_although_java_on_the_path_is_17 in_out '^java 25.0.3: .*ask hello'
check maven_runs_on_that_jdk_too grep -q temurin-25 "$tree/builds"

tree java_home
jdk 25.0.1 "$tree/elsewhere"
java_home=$tree/elsewhere seekapa "$tree/java17/bin:$tree/node20" ask hello
check java_home_comes_first in_out '^java 25.0.1: '

tree linked_java
jdk 25.0.2 "$tree/real"
ln -s "$tree/real/bin/javac" "$tree/path/javac"
seekapa "$tree/path:$tree/node20" ask hello
check a_link_on_the_path_leads_to_its_jdk in_out '^java 25.0.2: '

tree mac_java
jdk 25.0.4 "$tree/jdks/temurin-25.jdk/Contents/Home"
seekapa "$tree/node20" ask hello
check a_jdk_is_found_where_macos_keeps_it in_out '^java 25.0.4: '

tree no_java
seekapa "$tree/java17/bin:$tree/node20" ask hello
check a_missing_jdk_fails equals $? 1
check a_missing_jdk_is_named_in_one_line one_line_in_err 'needs a JDK 25'

tree old_node
jdk 25.0.3 "$tree/jdks/25"
node 18.1.0 "$tree/node18"
seekapa "$tree/node18" ask hello
check an_old_node_fails equals $? 1
check an_old_node_is_named_in_one_line one_line_in_err 'needs Node 20.*v18.1.0'

tree builds_once
jdk 25.0.3 "$tree/jdks/25"
seekapa "$tree/node20" ask one
seekapa "$tree/node20" ask two
check nothing_is_built_when_nothing_changed equals "$(builds)" 1
older "$tree/.build/built" "$tree/pom.xml"
find "$tree/server/src" "$tree/web" -exec touch -t 199901010000 {} +
older "$tree/pom.xml"
seekapa "$tree/node20" ask three
check sources_older_than_the_build_are_not_built_again equals "$(builds)" 1
touch "$tree/server/src/main/Main.java"
seekapa "$tree/node20" ask four
check a_changed_source_is_built equals "$(builds)" 2
older "$tree/.build/built"
find "$tree/server/src" "$tree/web" "$tree/pom.xml" -exec touch -t 199901010000 {} +
rm "$tree/server/src/main/Main.java"
seekapa "$tree/node20" ask five
check a_deleted_source_is_noticed equals "$(builds)" 3

tree breaks
jdk 25.0.3 "$tree/jdks/25"
touch "$tree/breaks"
seekapa "$tree/node20" ask hello
check a_broken_build_fails equals $? 1
check a_broken_build_shows_the_end_of_its_log in_err 'it breaks'
rm "$tree/breaks"
seekapa "$tree/node20" ask hello
check a_repaired_build_runs in_out '^java 25.0.3: .*ask hello'

tree two_at_once
jdk 25.0.3 "$tree/jdks/25"
touch "$tree/slow"
seekapa_in_background "$tree/node20" ask one
other=$!
seekapa "$tree/node20" ask two
wait $other
check two_launchers_at_once_build_once equals "$(builds)" 1

tree left_over_lock
jdk 25.0.3 "$tree/jdks/25"
mkdir -p "$tree/.build/lock"
sh -c 'echo $$' >"$tree/.build/lock/pid"
seekapa "$tree/node20" ask hello
check a_lock_of_a_dead_process_is_taken_over in_out '^java 25.0.3: '

tree becomes_the_server
jdk 25.0.3 "$tree/jdks/25"
seekapa_in_background "$tree/node20" serve
launched=$!
wait $launched
check a_signal_to_the_launcher_reaches_the_server in_out "^process $launched\$"

tree interrupted
jdk 25.0.3 "$tree/jdks/25"
mkfifo "$tree/fifo"
printf '#!/bin/sh\necho $$ >"%s/maven"\nexec cat "%s/fifo"\n' "$tree" "$tree" >"$tree/mvnw"
seekapa_in_background "$tree/node20" ask hello
launched=$!
until [ -s "$tree/maven" ]; do sleep 0.05; done
kill $launched
wait $launched
check an_interrupted_build_ends_with_its_launcher equals "$(kill -0 "$(cat "$tree/maven")" 2>/dev/null && echo running || echo ended)" ended
check an_interrupted_build_leaves_no_lock [ ! -e "$tree/.build/lock" ]

tree rehearses
jdk 25.0.3 "$tree/jdks/25"
rehearse=on seekapa "$tree/node20" ask hello
check a_question_is_answered_without_rehearsal equals "$(grep -c Rehearsing "$tree/err")" 0
rehearse=on seekapa "$tree/node20" serve
check the_first_serve_rehearses in_err Rehearsing
touch "$tree/.build/app/seekapa.aot"
rehearse=on seekapa "$tree/node20" serve
check the_next_serve_does_not equals "$(grep -c Rehearsing "$tree/err")" 0
check and_uses_what_the_rehearsal_left in_out 'XX:AOTCache=.*seekapa.aot'
printf '#!/bin/sh\n[ "$1" != --version ] || { echo v20.20.2; exit; }\nexit 1\n' >"$tree/node20/node"
touch "$tree/server/src/main/Main.java"
rehearse=on seekapa "$tree/node20" serve
check a_failed_rehearsal_does_not_stand_in_the_way in_out '^java 25.0.3: .* serve$'

tree loads
jdk 25.0.3 "$tree/jdks/25"
mkdir -p "$tree/loadtest/src/main" "$tree/loadtest/target" "$tree/protocol/src/main"
touch "$tree/loadtest/pom.xml" "$tree/protocol/pom.xml"
seekapa "$tree/no-node" loadtest --test api
check the_load_tester_runs_without_node_or_a_server in_out 'com.seekapa.loadtest.Main --test api$'
check the_load_tester_is_built equals "$(builds)" 1
seekapa "$tree/no-node" loadtest --test api
check the_load_tester_is_not_built_again equals "$(builds)" 1
touch "$tree/protocol/src/main/Message.java"
seekapa "$tree/no-node" loadtest --test api
check a_changed_protocol_builds_the_load_tester_again equals "$(builds)" 2

tree help
seekapa "" help
check help_needs_neither_java_nor_node in_out './seekapa serve'
seekapa ""
check no_command_prints_the_help in_out './seekapa test'

[ "$failures" = 0 ]
