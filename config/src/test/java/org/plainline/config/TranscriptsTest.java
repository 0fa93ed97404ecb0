package org.plainline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainline.bot.Responder;
import org.plainline.bot.Welcome;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.person.OpeningHours;
import org.plainline.bot.person.PersonLine;
import org.plainline.channels.shell.Transcript;
import org.plainline.config.cli.Dialogue;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.LuceneKnowledgeBase;

/**
 * Whole conversations with the real bot and the starter practices. Each file under {@code
 * transcripts} is played on every medium whose name its file name does not exclude: {@code x.txt}
 * on all, {@code x.sms.txt} on SMS only.
 */
class TranscriptsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Responder BOT = bot();

  /** A transcript to be played on a medium. */
  record Play(String name, ChannelProfile profile, Transcript transcript) {

    @Override
    public String toString() {
      return name + " on " + profile.medium();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plays")
  void the_conversation_goes_as_written(Play play) {
    Dialogue dialogue = new Dialogue(BOT, play.profile());
    int number = 0;
    for (Transcript.Exchange exchange : play.transcript().exchanges()) {
      Address from = new Address(new ChannelId("test"), "+15550001111");
      InboundMessage message =
          new InboundMessage("m" + number++, from, exchange.content(), NOW.plusSeconds(number));
      var replies = dialogue.replies(message);
      assertThat(exchange.missing(replies))
          .as(
              "%s, after: %s%nsaid: %s",
              play,
              exchange.content().words(),
              replies.stream()
                  .flatMap(reply -> reply.parts().stream())
                  .map(part -> part.text())
                  .toList())
          .isEmpty();
    }
  }

  @Test
  void every_medium_plays_some() {
    assertThat(plays().map(Play::profile).distinct()).hasSize(3);
    assertThat(plays().count()).isGreaterThanOrEqualTo(15);
  }

  static Stream<Play> plays() {
    return files().stream()
        .flatMap(file ->
            Stream.of(ChannelProfile.SMS, ChannelProfile.SPEECH, ChannelProfile.CHAT)
                .filter(profile -> isFor(file.getFileName().toString(), profile))
                .map(profile -> new Play(name(file), profile, read(file))));
  }

  private static boolean isFor(String file, ChannelProfile profile) {
    String[] words = file.split("\\.");
    return words.length == 2 || words[1].equalsIgnoreCase(profile.medium().name());
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }

  private static Transcript read(Path file) {
    try {
      return Transcript.of(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Responder bot() {
    var knowledge = new LuceneKnowledgeBase(Serving.SOURCED, InstantSource.fixed(NOW));
    knowledge.replace(
        PackShelf.read(List.of(PackShelf.STARTER), LocalDate.of(2026, 11, 24)).packs());
    PersonLine person =
        new PersonLine("+15550009999", OpeningHours.read("Mo-Fr 08:00-18:00", ZoneId.of("UTC")));
    Address phone = new Address(new ChannelId("sms"), "+15550001111");
    return BotAssembly.responder(
        BotAssembly.bot(knowledge, "US"),
        knowledge,
        "US",
        new BotAssembly.Lines(Optional.of(person), _ -> Optional.of(phone), Welcome.PLAIN));
  }
}
