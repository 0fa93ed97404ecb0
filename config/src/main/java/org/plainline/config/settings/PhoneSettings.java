package org.plainline.config.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.plainline.bot.Welcome;
import org.plainline.bot.language.Language;
import org.plainline.bot.wording.Wording;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers are welcomed.
 *
 * @param languages codes: of the language in which callers are greeted and, if there are two, of
 *     the one that is named to them at once
 * @param free whether a call costs the caller nothing, which is then said
 */
@ConfigurationProperties("plainline.phone")
public record PhoneSettings(
    @DefaultValue("en") List<String> languages, @DefaultValue("false") boolean free) {

  private static final int LANGUAGES_MAX = 2;

  public PhoneSettings {
    languages = List.copyOf(languages);
    List<String> known = Wording.languages().stream().map(Language::code).toList();
    boolean some = !languages.isEmpty() && languages.size() <= LANGUAGES_MAX;
    if (!some
        || !known.containsAll(languages)
        || new HashSet<>(languages).size() < languages.size()) {
      throw new BadSetting(
          "plainline.phone.languages",
          "is \"" + String.join(",", languages) + "\"",
          "name one or two of " + String.join(", ", known) + ", first that of the greeting");
    }
  }

  public Welcome welcome() {
    List<Language> codes = languages.stream().map(Language::new).toList();
    return new Welcome(
        free, codes.getFirst(), Optional.of(codes.getLast()).filter(_ -> codes.size() > 1));
  }
}
