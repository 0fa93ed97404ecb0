package org.plainline.knowledge.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Pack.About;

/** Reads {@code pack.yaml}. Whatever is wrong there, the practices can still be used. */
final class AboutFile {

  private AboutFile() {}

  static About read(byte[] content, Notes notes) {
    return YamlFile.read(content, notes).map(fields -> about(fields, notes)).orElse(unknown());
  }

  /** Notes menu entries that no practice answers to. */
  static void checkMenu(About about, Set<String> practiceIds, Notes notes) {
    for (String id : about.menu()) {
      if (!practiceIds.contains(id)) {
        String cure =
            Spelling.nearest(id, List.copyOf(practiceIds))
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Remove it from the menu, or add the practice.");
        notes.add(Finding.Weight.WEAK, 0, "The menu offers '" + id + "', which is not here.", cure);
      }
    }
  }

  private static About about(Fields fields, Notes notes) {
    fields.allow("name", "publisher", "version", "licence", "languages", "country", "menu");
    return new About(
        fields.required("name"),
        fields.required("publisher"),
        fields.required("version"),
        fields.required("licence"),
        languages(fields, notes),
        country(fields, notes),
        fields.texts("menu"));
  }

  private static List<Language> languages(Fields fields, Notes notes) {
    List<String> codes = fields.texts("languages");
    if (codes.isEmpty()) {
      notes.broken(
          fields.where("languages"), "The pack names no language.", "Add languages: [en].");
    }
    return codes.stream()
        .flatMap(code -> language(code, fields, notes).stream())
        .distinct()
        .toList();
  }

  private static Optional<Language> language(String code, Fields fields, Notes notes) {
    if (code.matches("[a-z]{2,3}")) {
      return Optional.of(new Language(code));
    }
    notes.broken(
        fields.where("languages"),
        "'" + code + "' is not a language code.",
        "Write two or three small letters, such as en or sw.");
    return Optional.empty();
  }

  private static String country(Fields fields, Notes notes) {
    String country = fields.optional("country");
    if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
      notes.broken(
          fields.where("country"),
          "'" + country + "' is not a country code.",
          "Write two capital letters, such as KE, or leave it empty.");
    }
    return country;
  }

  private static About unknown() {
    return new About("", "", "", "", List.of(), "", List.of());
  }
}
