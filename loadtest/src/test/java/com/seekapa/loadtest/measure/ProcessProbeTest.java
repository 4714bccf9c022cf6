package com.seekapa.loadtest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessProbeTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void the_process_that_listens_is_found_with_its_memory_and_time() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var probe = ProcessProbe.listeningOn(socket.getLocalPort()).orElseThrow();

      assertThat(probe.source()).isEqualTo("process " + ProcessHandle.current().pid());
      var usage = probe.look().orElseThrow();
      assertThat(usage.memoryBytes()).isBetween(10_000_000L, 4_000_000_000L);
      assertThat(usage.cpuSeconds()).isBetween(0.1, 3600.0);
    }
  }

  @Test
  void where_nobody_listens_nothing_is_known() {
    assertThat(ProcessProbe.listeningOn(1)).isEmpty();
  }

  @Test
  void other_systems_have_no_such_folder(@TempDir Path empty) {
    assertThat(ProcessProbe.listeningOn(80, empty)).isEmpty();
  }

  @Test
  void a_process_whose_name_has_brackets_and_that_has_ended_is_read_rightly(@TempDir Path proc)
      throws IOException {
    Files.createDirectories(proc.resolve("net"));
    Files.writeString(
        proc.resolve("net/tcp"),
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F7D 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0
           1: 0100007F:1F7D 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0
        """);
    var process = Files.createDirectories(proc.resolve("77/fd")).getParent();
    Files.createSymbolicLink(process.resolve("fd/3"), Path.of("socket:[4711]"));
    Files.writeString(process.resolve("status"), "Name:\tx\nVmRSS:\t   2048 kB\n");
    Files.writeString(
        process.resolve("stat"), "77 (a) b (c)) S 1 2 3 4 5 6 7 8 9 10 150 50 0 0 20 0 1");

    var probe = ProcessProbe.listeningOn(0x1F7D, proc).orElseThrow();

    assertThat(probe.look()).hasValue(new Usage(2048 * 1024, 2.0));
    Files.delete(process.resolve("stat"));
    assertThat(probe.look()).isEmpty();
  }
}
