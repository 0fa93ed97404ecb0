package org.plainline.config.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages are kept until they are answered.
 *
 * @param url empty for a file under {@code plainline.data-dir}, or {@code jdbc:postgresql:...}
 */
@ConfigurationProperties("plainline.database")
public record DatabaseSettings(@DefaultValue("") String url) {

  public DatabaseSettings {
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:sqlite:")) {
      throw new BadSetting(
          "plainline.database.url",
          "does not start with jdbc:postgresql: or jdbc:sqlite:",
          "leave it out for a file under plainline.data-dir, or give a PostgreSQL address");
    }
  }

  public boolean shared() {
    return url.startsWith("jdbc:postgresql:");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + (shared() ? "PostgreSQL" : "SQLite") + "]";
  }
}
