package org.plainline.config.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plainline.knowledge.practice.Serving;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the whole installation.
 *
 * @param publicUrl the address at which providers reach the webhooks; their signatures cover it
 * @param dataDir folder of the database and the keys
 * @param country whose emergency numbers to give: ISO 3166 alpha-2, empty for the number that works
 *     in most countries
 * @param packs folders or zip files of practices; {@code starter} is the pack in the jar
 * @param serve which practices may be said
 * @param simulator whether {@code /simulator} stands in for the carriers
 */
@ConfigurationProperties("plainline")
public record PlainlineSettings(
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("data") Path dataDir,
    @DefaultValue("") String country,
    @DefaultValue("starter") List<String> packs,
    @DefaultValue("vetted") String serve,
    @DefaultValue("false") boolean simulator) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public PlainlineSettings {
    requireAddress("plainline.public-url", publicUrl);
    publicUrl = publicUrl.replaceAll("/+$", "");
    country = country.strip().toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && !COUNTRIES.contains(country)) {
      throw new BadSetting(
          "plainline.country",
          "is \"" + country + "\", which is no country code",
          "use two letters such as KE or US, or leave it out");
    }
    if (!serve.equalsIgnoreCase("vetted") && !serve.equalsIgnoreCase("sourced")) {
      throw new BadSetting(
          "plainline.serve",
          "is \"" + serve + "\"",
          "use vetted (only what two people approved) or sourced (also what carries a source)");
    }
    packs = List.copyOf(packs);
  }

  public Serving serving() {
    return Serving.valueOf(serve.toUpperCase(Locale.ROOT));
  }

  /** Refuses what is not an absolute http or https address with a host. */
  static void requireAddress(String setting, String value) {
    if (!isAddress(value)) {
      throw new BadSetting(
          setting,
          "is \"" + value + "\", which is no web address",
          "use one that starts with https:// or http://, such as https://bot.example.org");
    }
  }

  private static boolean isAddress(String value) {
    try {
      URI uri = URI.create(value);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
