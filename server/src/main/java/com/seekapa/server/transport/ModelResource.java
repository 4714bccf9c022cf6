package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Example;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.question.Suggestions.Suggestion;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be asked here. Nothing of it leaves memory. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class ModelResource {
  private static final int MAX_TYPED = 1000;

  private final Serving serving;
  private final ChatService service;

  public ModelResource(Serving serving, ChatService service) {
    this.serving = serving;
    this.service = service;
  }

  /** The semantic model, as far as people ask about it. */
  public record Model(
      String name,
      String title,
      String description,
      String hash,
      List<MeasureEntry> measures,
      List<DimensionEntry> dimensions,
      List<TimeEntry> timeDimensions,
      List<Example> examples,
      Data data) {}

  /**
   * Something to ask for.
   *
   * @param unit a currency sign, %, a word or empty
   * @param additive whether values of parts sum to the value of the whole
   */
  public record MeasureEntry(
      String id,
      String label,
      String description,
      List<String> synonyms,
      String unit,
      boolean additive) {}

  /** Something to group or filter by. */
  public record DimensionEntry(
      String id, String label, String description, List<String> synonyms) {}

  /** Something to date by. */
  public record TimeEntry(String id, String label) {}

  /** How far the data reaches, inclusive; {@code today} is what relative times count from. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Data(Optional<String> from, Optional<String> asOf, long rows, String today) {}

  /** What could be meant by what was typed so far. */
  public record SuggestionList(List<Suggestion> suggestions) {}

  @GET
  @Path("/model")
  @Operation(summary = "The measures, dimensions and example questions of the model")
  public Model model() {
    var model = serving.basis().model();
    return new Model(
        model.name(),
        model.title(),
        model.description(),
        model.hash(),
        model.measures().stream().map(ModelResource::measure).toList(),
        model.dimensions().stream().map(ModelResource::dimension).toList(),
        model.timeDimensions().stream().map(ModelResource::time).toList(),
        model.examples(),
        data());
  }

  private static MeasureEntry measure(Measure measure) {
    return new MeasureEntry(
        measure.id(),
        measure.names().label(),
        measure.description(),
        measure.names().synonyms(),
        unit(measure.format()),
        measure.additive());
  }

  private static String unit(Format format) {
    return switch (format.kind()) {
      case PERCENT -> "%";
      case NUMBER, MONEY -> format.unit();
    };
  }

  private static DimensionEntry dimension(Dimension dimension) {
    return new DimensionEntry(
        dimension.id(),
        dimension.names().label(),
        dimension.description(),
        dimension.names().synonyms());
  }

  private static TimeEntry time(TimeDimension time) {
    return new TimeEntry(time.id(), time.names().label());
  }

  private Data data() {
    var basis = serving.basis();
    return new Data(
        basis.extent().map(extent -> extent.from().toString()),
        basis.extent().map(extent -> extent.until().toString()),
        serving.rows(),
        basis.today(service.now()).toString());
  }

  /**
   * @param checks empty where no questions were verified, or they have not been asked yet
   */
  public record Checks(Optional<ModelChecks> checks) {}

  @GET
  @Path("/models/checks")
  @Operation(summary = "What became of the verified questions since the model changed")
  public Checks checks() {
    return new Checks(serving.checks().get());
  }

  @GET
  @Path("/suggest")
  @Operation(summary = "Ways to go on with a question that is being typed")
  public SuggestionList suggest(@QueryParam("q") @DefaultValue("") String typed) {
    return new SuggestionList(
        typed.length() > MAX_TYPED
            ? List.of()
            : serving.suggestions().to(typed, serving.basis().context(service.now())));
  }
}
