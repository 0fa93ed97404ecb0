package org.plainline.config.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may see the console and the figures.
 *
 * @param password asked for by HTTP Basic, with the name {@code operator}; secret; empty lets in
 *     whoever sits at this computer, and nobody else
 */
@ConfigurationProperties("plainline.console")
public record ConsoleSettings(@DefaultValue("") String password) {

  private static final int LENGTH_MIN = 12;

  public ConsoleSettings {
    if (!password.isEmpty() && password.length() < LENGTH_MIN) {
      throw new BadSetting(
          "plainline.console.password",
          "is shorter than " + LENGTH_MIN + " characters",
          "choose a longer one, or leave it out so that only this computer is let in");
    }
  }

  @Override
  public String toString() {
    return "ConsoleSettings[***]";
  }
}
