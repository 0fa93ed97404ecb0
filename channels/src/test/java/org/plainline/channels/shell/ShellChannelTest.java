package org.plainline.channels.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;

class ShellChannelTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final List<InboundMessage> heard = new ArrayList<>();
  private Part part = new Part("Yes.");
  private List<Option> options = List.of();

  @Test
  void it_greets_answers_each_line_and_leaves_politely() {
    String shown = chat("fever\n\n  2 \n", false);

    assertThat(heard.stream().map(InboundMessage::content))
        .containsExactly(new Content.Started(), new Content.Text("fever"), new Content.Text("2"));
    assertThat(heard.stream().map(InboundMessage::id)).doesNotHaveDuplicates();
    assertThat(shown).isEqualTo("Yes.\n\n> Yes.\n\n> > Yes.\n\n> \nGoodbye.\n");
  }

  @Test
  void no_input_at_all_is_no_trouble() {
    assertThat(chat("", false)).endsWith("\nGoodbye.\n");
  }

  @Test
  void choices_are_numbered() {
    options = List.of(new Option(1, "Burns"), new Option(0, "Talk to a person"));

    assertThat(chat("", false)).startsWith("Yes.\n  1  Burns\n  0  Talk to a person\n");
  }

  @Test
  void what_stands_out_is_bold_only_if_asked() {
    part = new Part("Get out now.\nCall 112.", 12);

    assertThat(chat("", true)).startsWith("\u001b[1mGet out now.\u001b[0m\nCall 112.\n");
    assertThat(chat("", false)).startsWith("Get out now.\nCall 112.\n");
  }

  @Test
  void lines_are_broken_between_words_and_no_word_is_lost() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      var text = new StringBuilder();
      for (int word = 0; word < random.nextInt(80); word++) {
        text.append("x".repeat(1 + random.nextInt(12)))
            .append(random.nextInt(15) == 0 ? '\n' : ' ');
      }
      String words = text.toString().strip() + ".";
      int lead = random.nextInt(words.length());

      String page = new Page(true).of(reply(new Part(words, lead)));

      String plain = page.replace("\u001b[1m", "").replace("\u001b[0m", "");
      assertThat(plain.lines()).allMatch(line -> line.length() <= Page.COLUMNS_MAX);
      assertThat(plain.replaceAll("\\s+", " ").strip()).isEqualTo(words.replaceAll("\\s+", " "));
    }
  }

  @Test
  void scripts_without_spaces_are_broken_too_and_a_long_address_is_left_whole() {
    String address = "https://example.org/" + "a".repeat(90);
    String page = new Page(false).of(reply(new Part("水".repeat(100) + "\n" + address)));

    assertThat(page.lines().limit(2)).allMatch(line -> line.length() <= Page.COLUMNS_MAX);
    assertThat(page.replaceAll("\\s", "")).contains("水".repeat(100));
  }

  private String chat(String typed, boolean bold) {
    var shown = new StringWriter();
    var in = new BufferedReader(new StringReader(typed));
    new ShellChannel(in, new PrintWriter(shown), bold, InstantSource.fixed(NOW))
        .chat(message -> {
          heard.add(message);
          return List.of(reply(part));
        });
    return shown.toString();
  }

  private OutboundMessage reply(Part said) {
    var to = new Address(ShellChannel.ID, "terminal");
    return new OutboundMessage("r", to, Language.ENGLISH, List.of(said), options);
  }
}
