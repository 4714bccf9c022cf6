package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the cases of a sealed interface apart by a field with the name of the case. */
final class SealedTypes extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final String FIELD = "is";

  @Override
  public @Nullable TypeResolverBuilder<?> findTypeResolver(
      MapperConfig<?> config, AnnotatedClass type, JavaType base) {
    if (!type.getRawType().isSealed()) {
      return super.findTypeResolver(config, type, base);
    }
    var byName =
        JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, FIELD, null, false, true);
    return new StdTypeResolverBuilder(byName);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated type) {
    return type.getRawType().isSealed() ? cases(type.getRawType()) : super.findSubtypes(type);
  }

  private static List<NamedType> cases(Class<?> type) {
    var cases = new ArrayList<NamedType>();
    for (var each : type.getPermittedSubclasses()) {
      if (each.isSealed()) {
        cases.addAll(cases(each));
      } else {
        cases.add(new NamedType(each, each.getSimpleName()));
      }
    }
    return cases;
  }
}
