package org.plainline.config.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever lacks a browser is told what to do. */
class ChromiumTest {

  @Test
  void a_machine_without_a_browser_is_told_what_to_install() {
    assertThatThrownBy(() -> Chromium.required(Path.of("/nowhere/chromium")))
        .hasMessageContaining("/nowhere/chromium")
        .hasMessageContaining("apt-get install chromium");
  }
}
