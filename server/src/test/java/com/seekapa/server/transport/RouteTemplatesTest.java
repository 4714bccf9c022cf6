package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteTemplatesTest {
  @Test
  void a_page_is_called_by_its_folder() {
    assertThat(RouteTemplates.page("/")).isEqualTo("/");
    assertThat(RouteTemplates.page("/monitor")).isEqualTo("/monitor");
    assertThat(RouteTemplates.page("/assets/index-kHx3tCc_.js")).isEqualTo("/assets/*");
    assertThat(RouteTemplates.page("/c/0197")).isEqualTo("/c/*");
    assertThat(RouteTemplates.page("/wp-admin.php")).isEqualTo("other");
    assertThat(RouteTemplates.page("")).isEqualTo("other");
  }

  @Test
  void however_many_paths_are_asked_for_there_are_few_names() {
    var random = new Random(7);
    var names = new HashSet<String>();
    for (int i = 0; i < 20_000; i++) {
      names.add(RouteTemplates.page(path(random)));
    }
    assertThat(names).hasSizeBetween(2, 10);
  }

  private static String path(Random random) {
    var starts = new String[] {"/", "/c/", "/a/", "/assets/", "/api/", "/api/docs/", "//", "/../"};
    return random
        .ints(1 + random.nextInt(12), 33, 127)
        .mapToObj(it -> String.valueOf((char) it))
        .collect(Collectors.joining("", starts[random.nextInt(starts.length)], ""));
  }
}
