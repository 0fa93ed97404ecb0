package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.PackFiles;
import org.plainline.knowledge.pack.PackReader;
import org.plainline.knowledge.pack.PackReading;
import org.plainline.knowledge.practice.Serving;

/** A base on the small pack of the tests, with a clock that can be set. */
final class SmallPack {

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  final LuceneKnowledgeBase base;

  SmallPack(Serving serving) {
    InstantSource clock = now::get;
    base = new LuceneKnowledgeBase(serving, clock);
    base.replace(List.of(pack()));
  }

  static Pack pack() {
    var files = PackFiles.onClassPath(SmallPack.class.getClassLoader(), "packs/small");
    PackReading reading = new PackReader().read(files);
    assertThat(reading.findings()).isEmpty();
    return reading.pack().orElseThrow();
  }

  List<String> found(String words) {
    return found(words, Language.ENGLISH);
  }

  List<String> found(String words, Language language) {
    return base.search(new Question(words, List.of(), language)).stream()
        .map(Passage::practiceId)
        .toList();
  }
}
