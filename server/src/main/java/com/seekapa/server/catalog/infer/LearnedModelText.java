package com.seekapa.server.catalog.infer;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.catalog.ModelWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A learned model as a text: the model as a model file, which is checked like any other when it is
 * read, and the values by the ids of their dimensions.
 */
final class LearnedModelText {
  /** Counted up whenever the text or its meaning changes. */
  private static final int FORMAT = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .build();

  private LearnedModelText() {}

  private record Content(
      int format, String place, String stamp, String model, Map<String, List<String>> values) {
    boolean isOf(ModelCache.Key key) {
      return format == FORMAT && place.equals(key.place()) && stamp.equals(key.stamp());
    }
  }

  /** Empty for a model that a file doesn't give back as it is, such as one that is too large. */
  static Optional<String> write(LearnedModel learned, ModelCache.Key key) {
    var values = new LinkedHashMap<String, List<String>>();
    learned.values().forEach((dimension, all) -> values.put(dimension.id(), all));
    var model = ModelWriter.write(learned.model(), ModelWriter.Comments.none());
    var content = new Content(FORMAT, key.place(), key.stamp(), model, values);
    return Optional.of(content)
        .filter(it -> learned(it).filter(learned::equals).isPresent())
        .map(LearnedModelText::written);
  }

  private static String written(Content content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    }
  }

  /** Empty if the text is damaged, or about something else. */
  static Optional<LearnedModel> read(String text, ModelCache.Key key) {
    try {
      return Optional.ofNullable(MAPPER.readValue(text, Content.class))
          .filter(it -> it.isOf(key))
          .flatMap(LearnedModelText::learned);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<LearnedModel> learned(Content content) {
    return switch (ModelFile.parse(content.place(), content.model())) {
      case ModelFile.Outcome.Valid(var model, _) -> learned(model, content.values());
      case ModelFile.Outcome.Invalid _ -> Optional.empty();
    };
  }

  /** Empty if there are values of a dimension that the model doesn't have. */
  private static Optional<LearnedModel> learned(
      SemanticModel model, Map<String, List<String>> values) {
    var dimensions = new LinkedHashMap<String, Dimension>();
    model.dimensions().forEach(it -> dimensions.put(it.id(), it));
    if (!dimensions.keySet().containsAll(values.keySet())) {
      return Optional.empty();
    }
    var byDimension = new LinkedHashMap<Dimension, List<String>>();
    values.forEach((id, all) -> byDimension.put(dimensions.get(id), List.copyOf(all)));
    return Optional.of(new LearnedModel(model, byDimension));
  }
}
