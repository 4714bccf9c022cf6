package com.seekapa.server.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JDBC URL of a server, from which the login is taken out, so that the rest can be shown.
 *
 * @param shown without anything secret
 */
record ServerUrl(String shown, Login login) {
  private static final Pattern LOGIN_BEFORE_HOST = Pattern.compile("//([^/@?]*)@");

  static ServerUrl parse(String text) {
    var secrets = new HashMap<String, String>();
    var matcher = LOGIN_BEFORE_HOST.matcher(text);
    var url = text;
    if (matcher.find()) {
      beforeHost(matcher.group(1), secrets);
      url = matcher.replaceFirst("//");
    }
    int question = url.indexOf('?');
    var shown = question < 0 ? url : url.substring(0, question) + others(url, question, secrets);
    return new ServerUrl(shown, new Login(value(secrets, "user"), value(secrets, "password")));
  }

  private static void beforeHost(String login, Map<String, String> secrets) {
    int colon = login.indexOf(':');
    secrets.put("user", decoded(colon < 0 ? login : login.substring(0, colon)));
    if (colon >= 0) {
      secrets.put("password", decoded(login.substring(colon + 1)));
    }
  }

  private static String others(String url, int question, Map<String, String> secrets) {
    var others = new ArrayList<String>();
    for (var parameter : url.substring(question + 1).split("&")) {
      int equals = parameter.indexOf('=');
      var name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (name.equals("user") || name.equals("password")) {
        secrets.put(name, decoded(parameter.substring(equals + 1)));
      } else if (!name.isEmpty()) {
        others.add(parameter);
      }
    }
    return others.isEmpty() ? "" : "?" + String.join("&", others);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static Optional<String> value(Map<String, String> secrets, String name) {
    return Optional.ofNullable(secrets.get(name));
  }
}
