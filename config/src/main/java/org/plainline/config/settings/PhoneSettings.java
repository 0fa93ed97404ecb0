package org.plainline.config.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param rate by code: percent of its own pace that the voice of a language speaks at
 */
@ConfigurationProperties("plainline.phone")
public record PhoneSettings(
    @DefaultValue("en") List<String> languages,
    @DefaultValue("false") boolean free,
    @DefaultValue Map<String, Integer> rate) {

  private static final int LANGUAGES_MAX = 2;
  private static final int RATE_MIN = 50;
  private static final int RATE_MAX = 150;

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
    rate = Map.copyOf(rate);
    rate.forEach((code, percent) -> requireRate(code, percent, known));
  }

  /** The languages whose voice does not speak at its own pace. */
  public Map<Language, Integer> rates() {
    return rate.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(each -> new Language(each.getKey()), Map.Entry::getValue));
  }

  public Welcome welcome() {
    List<Language> codes = languages.stream().map(Language::new).toList();
    return new Welcome(
        free, codes.getFirst(), Optional.of(codes.getLast()).filter(_ -> codes.size() > 1));
  }

  private static void requireRate(String code, int percent, List<String> known) {
    String setting = "plainline.phone.rate." + code;
    if (!known.contains(code)) {
      throw new BadSetting(
          setting,
          "is for no language of the phone line",
          "use one of " + String.join(", ", known));
    }
    if (percent < RATE_MIN || percent > RATE_MAX) {
      throw new BadSetting(
          setting,
          "is " + percent + ", which is not between " + RATE_MIN + " and " + RATE_MAX,
          "use percent of the voice's own pace, 100 to leave it as it is");
    }
  }
}
