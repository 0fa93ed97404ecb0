package org.plainline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.message.Part;
import org.plainline.bot.plain.Manner;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.bot.plain.SmsSegments.Encoding;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.LuceneKnowledgeBase;

/** What people get of every starter practice, in each of its languages, with all that is added. */
class StarterAnswersTest {

  private static final Renderer RENDERER = BotAssembly.renderer("US");
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  /** What a voice says in 25 seconds at 150 words a minute. */
  private static final int WORDS_MAX = 62;

  @Test
  void a_first_text_is_two_segments_or_three_in_letters_that_take_more_room() {
    assertThat(passages())
        .hasSizeGreaterThan(600)
        .allSatisfy(passage -> {
          SmsSegments first = SmsSegments.of(parts(passage, ChannelProfile.SMS).getFirst().text());
          assertThat(first.count())
              .as(passage.practiceId() + " " + passage.language())
              .isLessThanOrEqualTo(first.encoding() == Encoding.GSM_7 ? 2 : 3);
        });
  }

  @Test
  void no_part_takes_longer_to_say_than_25_seconds() {
    assertThat(passages())
        .allSatisfy(passage ->
            assertThat(parts(passage, ChannelProfile.SPEECH))
                .as(passage.practiceId() + " " + passage.language())
                .isNotEmpty()
                .allMatch(part -> part.text().strip().split("\\s+").length <= WORDS_MAX));
  }

  private static List<Part> parts(Passage passage, ChannelProfile profile) {
    Manner first = new Manner(passage.language(), profile, true);
    return RENDERER.render(new Decision.Answer(passage), first).parts();
  }

  private static List<Passage> passages() {
    List<Pack> packs =
        PackShelf.read(List.of(PackShelf.STARTER), LocalDate.ofInstant(NOW, ZoneOffset.UTC))
            .packs();
    LuceneKnowledgeBase base = new LuceneKnowledgeBase(Serving.SOURCED, InstantSource.fixed(NOW));
    base.replace(packs);
    return packs.stream()
        .flatMap(pack -> pack.practices().stream())
        .flatMap(practice ->
            practice.texts().keySet().stream()
                .map(language -> base.passage(practice.id(), language).orElseThrow()))
        .toList();
  }
}
