package org.plainline.config.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.config.PackShelf;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.knowledge.practice.Practice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the practices that may be said today. */
@RestController
final class PracticesController {

  private final Supplier<PackShelf> shelf;
  private final PlainlineSettings settings;
  private final InstantSource clock;

  PracticesController(Supplier<PackShelf> shelf, PlainlineSettings settings, InstantSource clock) {
    this.shelf = shelf;
    this.settings = settings;
    this.clock = clock;
  }

  /** A practice in a list: who stands behind it. */
  record Listed(
      String id,
      String topic,
      String title,
      List<String> languages,
      String publisher,
      String checkedOn,
      boolean vetted) {

    static Listed of(Practice practice) {
      Passage passage = practice.passage(Language.ENGLISH, Passage.Match.CERTAIN);
      return new Listed(
          practice.id(),
          practice.topic(),
          passage.title(),
          practice.texts().keySet().stream().map(Language::code).sorted().toList(),
          passage.citation().publisher(),
          passage.citation().checkedOn().toString(),
          passage.citation().vetted());
    }
  }

  @GetMapping("/api/v1/practices")
  List<Listed> practices() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return shelf.get().packs().stream()
        .flatMap(pack -> pack.practices().stream())
        .filter(practice -> settings.serving().permits(practice, today))
        .map(Listed::of)
        .toList();
  }
}
