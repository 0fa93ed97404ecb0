package org.plainline.config.cli;

import java.util.Map;
import java.util.Optional;

/** Who sits at the terminal. */
final class Terminal {

  private Terminal() {}

  /** For the audit; no proof: whoever may run commands here may also change what they say. */
  static String reader() {
    return reader(System.getProperty("user.name", "unknown"), System.getenv());
  }

  /** The account, and whose it was before {@code sudo}. */
  static String reader(String account, Map<String, String> environment) {
    String asked =
        Optional.ofNullable(environment.get("SUDO_USER"))
            .map(person -> ", asked by " + person)
            .orElse("");
    return "account " + account + " at a terminal" + asked;
  }
}
