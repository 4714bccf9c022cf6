package com.seekapa.server.transport;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The methods that an address takes, as its resources declare them: the framework refuses all
 * others without naming these, which RFC 9110 demands.
 */
final class AllowedMethods {
  static final List<Class<?>> RESOURCES =
      List.of(
          CacheResource.class,
          ChatResource.class,
          HealthResource.class,
          HistoryResource.class,
          MetricsResource.class,
          ModelResource.class,
          PrometheusResource.class);

  private static final List<Declared> DECLARED =
      RESOURCES.stream().flatMap(AllowedMethods::declared).toList();

  private AllowedMethods() {}

  private record Declared(Pattern path, String method) {
    boolean isAt(String asked) {
      return path.matcher(asked).matches();
    }
  }

  private static Stream<Declared> declared(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .flatMap(it -> method(it).map(name -> new Declared(path(resource, it), name)).stream());
  }

  private static Optional<String> method(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(
            it -> Optional.ofNullable(it.annotationType().getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static Pattern path(Class<?> resource, Method method) {
    var template = RouteTemplates.template(resource, method);
    return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
  }

  /** In the order of the alphabet; none where there is nothing at the path. */
  static Set<String> of(String path) {
    var methods =
        DECLARED.stream()
            .filter(it -> it.isAt(path))
            .map(Declared::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }
}
