package org.plainline.bot.privacy;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.bot.store.Node.SMS;
import static org.plainline.bot.store.Node.VOICE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.outbox.Due;
import org.plainline.bot.store.NodeTest;
import org.plainline.bot.store.TestDatabase;

/** Nobody who gets the database file reads a number, a chat id or a word from it. */
class LeakTest extends NodeTest {

  private static final String NUMBER = "+15005559876";
  private static final String CHAT = "987650123456";
  private static final String WORDS = "canary-fever";
  private static final String ANSWER = "canary-answer";

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }

  @Test
  void the_database_files_hold_no_number_and_no_words_at_any_time() throws Exception {
    Address sms = new Address(SMS, NUMBER);
    Address chat = new Address(new ChannelId("telegram"), CHAT);
    node.inbox.accept(node.text("SM1", sms, WORDS));
    node.inbox.acceptLive(node.text("CA1", new Address(VOICE, NUMBER), WORDS));
    node.inbox.accept(node.text("TG1", chat, WORDS));
    assertNothingShows();
    node.inbox
        .claim(9)
        .forEach(each -> node.inbox.complete(each, node.turn(each.message(), ANSWER, ANSWER)));
    assertNothingShows();
    InboundMessage stop = node.text("SM2", sms, "stop " + WORDS);
    node.inbox.accept(stop);
    node.inbox
        .claim(9)
        .forEach(each -> node.inbox.complete(each, node.obey(stop, Keyword.STOP, ANSWER)));
    for (Due due : node.claim(9)) {
      node.outbox.record(due, new org.plainline.bot.channel.SendResult.Refused("to " + NUMBER));
    }
    forget(sms);
    assertNothingShows();
  }

  private void assertNothingShows() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(all).as("the scan sees what is there").contains("SM1");
    for (String secret : List.of(NUMBER.substring(1), CHAT, WORDS, ANSWER)) {
      assertThat(all.indexOf(bytes(secret.getBytes(UTF_8)))).isNegative();
      assertThat(all.indexOf(bytes(secret.getBytes(UTF_16LE)))).isNegative();
    }
  }

  private static String bytes(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
