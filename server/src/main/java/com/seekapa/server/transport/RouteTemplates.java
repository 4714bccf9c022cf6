package com.seekapa.server.transport;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the route of a request is called: as its resource declares it, and for pages the folder they
 * are in. There are as many as the program has routes, whatever people ask for.
 */
public final class RouteTemplates {
  private static final String KEY = "seekapa.route";
  private static final String OTHER = "other";
  private static final List<String> PAGES = List.of("/", "/monitor", "/api/openapi", "/ws/chat");
  private static final List<String> FOLDERS = List.of("/assets/", "/c/", "/a/", "/api/docs/");

  private static final ClassValue<Map<String, String>> TEMPLATES =
      new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> resource) {
          return Arrays.stream(resource.getMethods())
              .filter(it -> !it.isSynthetic())
              .collect(
                  Collectors.toMap(
                      Method::getName, it -> template(resource, it), (first, _) -> first));
        }
      };

  /** Notes the route before the resource is called. */
  @ServerRequestFilter
  public void note(SimpleResourceInfo resource, RoutingContext context) {
    context.put(KEY, TEMPLATES.get(resource.getResourceClass()).get(resource.getMethodName()));
  }

  /** Notes the route of what is answered before any resource is called. */
  static void note(RoutingContext context, String template) {
    context.put(KEY, template);
  }

  static String template(Class<?> resource, Method method) {
    var whole = path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
    return whole.isEmpty() ? "/" : whole;
  }

  private static String path(@Nullable Path path) {
    var inside = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    return inside.isEmpty() ? "" : "/" + inside;
  }

  /**
   * @param path the path that was asked for, before it was passed on inside
   */
  public static String of(RoutingContext context, String path) {
    String noted = context.get(KEY);
    return noted == null ? page(path) : noted;
  }

  static String page(String path) {
    if (PAGES.contains(path)) {
      return path;
    }
    return FOLDERS.stream()
        .filter(path::startsWith)
        .findFirst()
        .map(folder -> folder + "*")
        .orElse(OTHER);
  }
}
