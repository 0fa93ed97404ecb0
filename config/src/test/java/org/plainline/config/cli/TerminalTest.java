package org.plainline.config.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void who_reads_is_the_account_and_who_asked_for_it() {
    assertThat(Terminal.reader("ben", Map.of())).isEqualTo("account ben at a terminal");
    assertThat(Terminal.reader("root", Map.of("SUDO_USER", "ben")))
        .isEqualTo("account root at a terminal, asked by ben");
  }
}
