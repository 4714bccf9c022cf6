package com.seekapa.server.eval;

import com.seekapa.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers on disk, a line each. They are written as they come, so that a run that is cut off
 * can be taken up again, and put in the order of the cases at the end. Safe for use by many
 * threads.
 */
final class AnswersFile implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final Map<String, Place> places = new HashMap<>();
  private long end;

  private record Place(long from, int length) {}

  private AnswersFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens it for writing.
   *
   * @param keep whether what it holds is kept, instead of beginning anew
   */
  static AnswersFile open(Path file, boolean keep) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    var answers = new AnswersFile(file, channel);
    if (keep) {
      answers.find();
    }
    channel.truncate(answers.end);
    return answers;
  }

  /** Finds the complete lines; one that was cut off is dropped. */
  private void find() throws IOException {
    var bytes = Files.readAllBytes(file);
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        find(new String(bytes, from, i - from, StandardCharsets.UTF_8), from, i + 1 - from);
        from = i + 1;
        end = from;
      }
    }
  }

  private void find(String line, int from, int length) {
    try {
      places.put(Json.tree(line).path("id").asText(), new Place(from, length));
    } catch (UncheckedIOException e) {
      throw new CaseFileException(
          file + " has a line that is no answer. Name another file with --out.");
    }
  }

  synchronized Optional<GivenAnswer> find(String id) {
    return Optional.ofNullable(places.get(id))
        .map(place -> GivenAnswer.read(StandardCharsets.UTF_8.decode(read(place)).toString()));
  }

  synchronized void add(GivenAnswer answer) {
    try {
      var bytes = (answer.line() + "\n").getBytes(StandardCharsets.UTF_8);
      write(channel, ByteBuffer.wrap(bytes), end);
      places.put(answer.id(), new Place(end, bytes.length));
      end += bytes.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves the answers to these, in this order. */
  synchronized void arrange(List<String> ids) throws IOException {
    var sorted = file.resolveSibling(file.getFileName() + ".sorted");
    try (var out =
        FileChannel.open(
            sorted,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (var id : ids) {
        var place = places.get(id);
        if (place != null) {
          write(out, read(place), out.position());
          out.position(out.position() + place.length());
        }
      }
    }
    Files.move(sorted, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private ByteBuffer read(Place place) {
    try {
      var bytes = ByteBuffer.allocate(place.length());
      while (bytes.hasRemaining() && channel.read(bytes, place.from() + bytes.position()) >= 0) {
        // until all is there
      }
      return bytes.flip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long from = at;
    while (bytes.hasRemaining()) {
      from += channel.write(bytes, from);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
