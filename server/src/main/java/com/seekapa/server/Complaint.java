package com.seekapa.server;

import com.seekapa.server.cli.UsageException;
import com.seekapa.server.demo.DemoDataException;
import com.seekapa.server.eval.CaseFileException;
import com.seekapa.server.eventstore.EventStoreException;
import com.seekapa.server.source.SourceException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a person at the command line is told when something can't be done, and what to do next. */
final class Complaint {
  private Complaint() {}

  static String about(Exception e) {
    return switch (e) {
      case UsageException usage -> text(usage);
      case CaseFileException cases -> text(cases);
      case ModelException model -> text(model);
      case DemoDataException demo -> text(demo);
      case EventStoreException store -> text(store) + " " + store.next();
      case SourceException source -> text(source) + " " + source.failure().next();
      default -> "This is a mistake in Seekapa; please report it with these lines.\n" + trace(e);
    };
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static String trace(Exception e) {
    var text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
