package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
  @Test
  void an_address_takes_what_its_resource_declares_and_what_comes_with_that() {
    assertThat(AllowedMethods.of("/api/chat")).containsExactly("OPTIONS", "POST");
    assertThat(AllowedMethods.of("/api/model")).containsExactly("GET", "HEAD", "OPTIONS");
    assertThat(AllowedMethods.of("/api/conversations/019a/")).contains("GET");
    assertThat(AllowedMethods.of("/api/answers/019a/rows")).contains("GET");
    assertThat(AllowedMethods.of("/api/answers/019a/rows/5")).isEmpty();
    assertThat(AllowedMethods.of("/nowhere")).isEmpty();
  }

  @Test
  void every_resource_is_known() {
    var resources =
        new ClassFileImporter()
            .importPackages("com.seekapa.server").stream()
                .filter(it -> it.isAnnotatedWith(Path.class))
                .map(JavaClass::getFullName);
    assertThat(resources)
        .containsExactlyInAnyOrderElementsOf(
            AllowedMethods.RESOURCES.stream().map(Class::getName).toList());
  }
}
