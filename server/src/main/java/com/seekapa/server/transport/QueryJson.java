package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.SemanticQuery;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Semantic queries as JSON. What the model names is written by its name, so that a query that is
 * read later is about the model as it is then, and can't be read if the model has lost a name. A
 * list that queries didn't have when one was written is empty.
 */
final class QueryJson {
  private final JsonMapper mapper;

  QueryJson(SemanticModel model) {
    var days =
        new SimpleModule("days")
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addDeserializer(LocalDate.class, new DayReader());
    var whole = mapper(days);
    var names = new SimpleModule("names");
    name(names, whole, Measure.class, model.measures(), Measure::id);
    name(names, whole, Dimension.class, model.dimensions(), Dimension::id);
    name(names, whole, TimeDimension.class, model.timeDimensions(), TimeDimension::id);
    name(names, whole, Table.class, model.tables(), Table::name);
    this.mapper = mapper(days, names);
  }

  private static JsonMapper mapper(SimpleModule... modules) {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModules(modules)
        .annotationIntrospector(new SealedTypes())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .withConfigOverride(
            List.class, it -> it.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  private static <T> void name(
      SimpleModule module,
      JsonMapper whole,
      Class<T> type,
      List<T> known,
      Function<T, String> name) {
    module.addSerializer(type, new NameWriter<>(whole, known, name));
    module.addDeserializer(type, new NameReader<>(whole, type, known, name));
  }

  JsonNode write(SemanticQuery query) {
    return mapper.valueToTree(query);
  }

  /** Empty if the model doesn't know the query's names any more. */
  Optional<SemanticQuery> read(JsonNode json) {
    try {
      return Optional.of(mapper.treeToValue(json, SemanticQuery.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Writes what the model knows by its name, and what a question made up as a whole. */
  private static final class NameWriter<T> extends JsonSerializer<T> {
    private final JsonMapper whole;
    private final List<T> known;
    private final Function<T, String> name;

    NameWriter(JsonMapper whole, List<T> known, Function<T, String> name) {
      this.whole = whole;
      this.known = known;
      this.name = name;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializerProvider serializers)
        throws IOException {
      if (known.contains(value)) {
        to.writeString(name.apply(value));
      } else {
        to.writeTree(whole.valueToTree(value));
      }
    }
  }

  private static final class NameReader<T> extends JsonDeserializer<T> {
    private final JsonMapper whole;
    private final Class<T> type;
    private final List<T> known;
    private final Function<T, String> name;

    NameReader(JsonMapper whole, Class<T> type, List<T> known, Function<T, String> name) {
      this.whole = whole;
      this.type = type;
      this.known = known;
      this.name = name;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
      JsonNode json = from.readValueAsTree();
      return json.isTextual() ? called(json.textValue(), from) : whole.treeToValue(json, type);
    }

    private T called(String wanted, JsonParser from) throws IOException {
      for (var candidate : known) {
        if (name.apply(candidate).equals(wanted)) {
          return candidate;
        }
      }
      throw new JsonParseException(from, "the model has nothing called " + wanted);
    }
  }

  private static final class DayReader extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String text, DeserializationContext context) {
      return LocalDate.parse(text);
    }
  }
}
