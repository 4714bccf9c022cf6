package com.seekapa.server.catalog.infer;

import com.seekapa.server.catalog.ModelWriter;
import java.util.List;
import java.util.Map;

/** An inferred model as a file, with its evidence as comments. */
public final class InferredFile {
  private static final List<String> HEAD =
      List.of(
          "Inferred from the tables and values of a source. Correct labels, add synonyms, and remove",
          "what nobody asks for. ./seekapa model check FILE.yaml says whether it can still be read.",
          "“inferred” says that questions are about rows; take it out once the measures are what people ask for.");

  private InferredFile() {}

  public static String text(Inferred inferred) {
    return ModelWriter.write(
        inferred.model(),
        new ModelWriter.Comments(
            HEAD,
            inferred.measures().isEmpty()
                ? "assumed: the rows of the largest table that refers to others"
                : "assumed: what was sold",
            inferred.evidence(),
            Map.of(),
            inferred.measures()));
  }
}
