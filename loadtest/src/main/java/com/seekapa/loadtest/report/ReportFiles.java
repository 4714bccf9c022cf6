package com.seekapa.loadtest.report;

import com.seekapa.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report on disk: a page, and the same as JSON beside it. */
public final class ReportFiles {
  private ReportFiles() {}

  /** Which files a name stands for, with or without an ending. */
  public static List<Path> named(Path file) {
    var name = file.getFileName().toString().replaceFirst("\\.(html|json)$", "");
    return List.of(file.resolveSibling(name + ".html"), file.resolveSibling(name + ".json"));
  }

  /** Writes both, over what is there. */
  public static List<Path> write(Report report, Path file) throws IOException {
    var files = named(file);
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(files.getFirst(), HtmlReport.of(report));
    Files.writeString(files.getLast(), Json.write(report) + "\n");
    return files;
  }
}
