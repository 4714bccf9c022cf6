package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcFilesTest {
  @TempDir Path proc;

  @Test
  void memory_disk_and_network_are_read() throws IOException {
    Files.createDirectories(proc.resolve("self"));
    Files.createDirectories(proc.resolve("net"));
    Files.writeString(proc.resolve("self/status"), "Name:\tjava\nVmRSS:\t  2048 kB\n");
    Files.writeString(proc.resolve("self/io"), "rchar: 9\nread_bytes: 4096\nwrite_bytes: 8192\n");
    Files.writeString(
        proc.resolve("net/dev"),
        """
        Inter-|   Receive                                                |  Transmit
         face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets
            lo: 999999  1 0 0 0 0 0 0 999999 1 0 0 0 0 0 0
          eth0: 100     1 0 0 0 0 0 0 30     1 0 0 0 0 0 0
          eth1:50       1 0 0 0 0 0 0 5      1 0 0 0 0 0 0
        """);
    var files = new ProcFiles(proc);
    assertThat(files.residentBytes()).hasValue(2048 * 1024);
    assertThat(files.diskBytesRead()).hasValue(4096);
    assertThat(files.diskBytesWritten()).hasValue(8192);
    assertThat(files.networkBytesReceived()).hasValue(150);
    assertThat(files.networkBytesSent()).hasValue(35);
  }

  @Test
  void where_there_are_no_such_files_there_are_no_numbers() throws IOException {
    var files = new ProcFiles(proc);
    assertThat(files.residentBytes()).isEmpty();
    assertThat(files.networkBytesSent()).isEmpty();
    Files.createDirectories(proc.resolve("self"));
    Files.writeString(proc.resolve("self/io"), "read_bytes: lots\n");
    assertThat(files.diskBytesRead()).isEmpty();
  }

  @Test
  void a_process_has_its_numbers_plugged_in() {
    var metrics = new Metrics();
    new ProcessMeters(metrics, new ProcFiles(proc)).plugIn();
    assertThat(metrics.read())
        .extracting(it -> it.series().name())
        .contains("memory.heap.bytes", "gc.collections", "process.threads", "process.cpu.millis")
        .doesNotContain("disk.read.bytes", "memory.resident.bytes");
  }
}
