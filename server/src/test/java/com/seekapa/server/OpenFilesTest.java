package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFilesTest {
  @Test
  void as_many_connections_as_wished_for_are_taken_where_files_allow() {
    var files = new OpenFiles(20_000);
    assertThat(files.connections(10_000)).isEqualTo(10_000);
    assertThat(files.complaint(10_000)).isEmpty();
  }

  @Test
  void more_than_there_can_be_are_lowered_and_it_is_said_how_to_raise_them() {
    var files = new OpenFiles(4_096);
    assertThat(files.connections(10_000)).isEqualTo(3_596);
    assertThat(files.complaint(10_000).orElseThrow())
        .contains("3596", "10000", "ulimit -n 10500", "--max-connections 3596");
  }

  @Test
  void even_few_files_leave_some_connections() {
    assertThat(new OpenFiles(256).connections(10_000)).isEqualTo(128);
    assertThat(OpenFiles.ofThisProcess().limit()).isPositive();
  }
}
