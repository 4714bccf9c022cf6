package com.seekapa.engine.query;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Names;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Everything that a query is made of, however deep: its filters and what they hold, dimensions and
 * their columns, tables, values, numbers and days. Names are left out.
 */
public final class QueryParts {
  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
        }
      };

  private final List<Object> all;

  private QueryParts(List<Object> all) {
    this.all = all;
  }

  public static QueryParts of(SemanticQuery query) {
    return new QueryParts(parts(query).toList());
  }

  public <T> Stream<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  public boolean has(Class<?> kind) {
    return all.stream().anyMatch(kind::isInstance);
  }

  public boolean has(Object part) {
    return all.contains(part);
  }

  /** Whether the values of a dimension play a part, as itself or aggregated. */
  public boolean speaksOf(Dimension dimension) {
    return dimension.columns().stream().anyMatch(this::has);
  }

  /** Whether some condition leaves out what fulfils something. */
  public boolean excludes() {
    return has(Filter.NoneOf.class)
        || has(Filter.Not.class)
        || has(Filter.Missing.class)
        || has(Filter.Comparator.NOT_EQUAL)
        || of(Filter.Related.class).anyMatch(it -> it.count() == 0);
  }

  private static Stream<Object> parts(Object of) {
    return switch (of) {
      case Names _ -> Stream.empty();
      case Dimension it -> Stream.concat(Stream.of(it), it.columns().stream());
      case ColumnReference it -> Stream.of(it);
      case Optional<?> it -> it.stream().flatMap(QueryParts::parts);
      case OptionalInt it -> it.stream().boxed().map(Object.class::cast);
      case Collection<?> it -> it.stream().flatMap(QueryParts::parts);
      case Record it ->
          Stream.concat(
              Stream.of(it),
              COMPONENTS.get(it.getClass()).stream()
                  .flatMap(component -> parts(value(component, it))));
      default -> Stream.of(of);
    };
  }

  private static Object value(Method component, Record of) {
    try {
      return component.invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " must be readable", e);
    }
  }
}
