package org.plainline.channels.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.channels.shell.Transcript.Exchange;

class TranscriptTest {

  @Test
  void a_conversation_is_read_line_by_line() {
    Transcript transcript =
        Transcript.of(
            """
            # Somebody's child is hot.
            > [start]
            < Ask me

            > my baby is hot
            < Call a doctor
            < now
            > [2]
            > [silence]
            > [photo]
            > [12]
            """
                .lines()
                .toList());

    assertThat(transcript.exchanges())
        .containsExactly(
            new Exchange(new Content.Started(), List.of("Ask me")),
            new Exchange(new Content.Text("my baby is hot"), List.of("Call a doctor", "now")),
            new Exchange(new Content.Choice(2), List.of()),
            new Exchange(new Content.Silence(), List.of()),
            new Exchange(new Content.Unreadable(), List.of()),
            new Exchange(new Content.Text("[12]"), List.of()));
  }

  @Test
  void a_line_of_no_kind_is_named_but_not_quoted() {
    assertThatThrownBy(() -> Transcript.of(List.of("> hi", "secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2 starts with none of > < #");
    assertThatThrownBy(() -> Transcript.of(List.of("< a reply to nothing")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pieces_are_found_across_parts_and_line_breaks() {
    var exchange =
        new Exchange(new Content.Text("x"), List.of("Boil the water", "cool. Then", "Keep warm"));

    assertThat(exchange.missing(List.of(reply("Boil the\n  water. Let it cool.", "Then drink."))))
        .containsExactly("Keep warm");
    assertThat(exchange.missing(List.of())).hasSize(3);
  }

  private static OutboundMessage reply(String... parts) {
    var to = new Address(ShellChannel.ID, "terminal");
    List<Part> said = List.of(parts).stream().map(Part::new).toList();
    return new OutboundMessage("r", to, Language.ENGLISH, said, List.of());
  }
}
