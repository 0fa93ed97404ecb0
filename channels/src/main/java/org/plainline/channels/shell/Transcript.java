package org.plainline.channels.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;

/**
 * A conversation written down, to be played on any channel.
 *
 * <pre>
 * # a comment
 * &gt; what the person says
 * &lt; a piece of the reply
 * &lt; another piece of the same reply
 * </pre>
 *
 * <p>In square brackets stands what is not said in words: {@code [start]}, {@code [silence]},
 * {@code [photo]}, or a number pressed or tapped, such as {@code [2]}, with what stands on the
 * button in {@code [2 Fever at home]}.
 */
public record Transcript(List<Exchange> exchanges) {

  public Transcript {
    exchanges = List.copyOf(exchanges);
  }

  /**
   * What the person does, and what the reply must hold.
   *
   * @param content said, tapped or left unsaid
   * @param expected pieces of the reply, in any order
   */
  public record Exchange(Content content, List<String> expected) {

    public Exchange {
      expected = List.copyOf(expected);
    }

    /** The pieces that these replies lack, whatever their line breaks; empty if all is well. */
    public List<String> missing(List<OutboundMessage> replies) {
      String said =
          replies.stream()
              .flatMap(reply -> reply.parts().stream())
              .map(Part::text)
              .collect(Collectors.joining(" "));
      String line = oneLine(said);
      return expected.stream().filter(piece -> !line.contains(oneLine(piece))).toList();
    }
  }

  /**
   * Reads a transcript.
   *
   * @throws IllegalArgumentException naming the line that is none of a transcript's
   */
  public static Transcript of(List<String> lines) {
    var exchanges = new ArrayList<Exchange>();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n).strip();
      if (line.startsWith(">")) {
        exchanges.add(new Exchange(content(line.substring(1).strip()), List.of()));
      } else if (line.startsWith("<") && !exchanges.isEmpty()) {
        exchanges.add(expecting(exchanges.removeLast(), line.substring(1).strip()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IllegalArgumentException("line " + (n + 1) + " starts with none of > < #");
      }
    }
    return new Transcript(exchanges);
  }

  private static Exchange expecting(Exchange exchange, String piece) {
    var expected = new ArrayList<>(exchange.expected());
    expected.add(piece);
    return new Exchange(exchange.content(), expected);
  }

  private static Content content(String said) {
    return switch (said) {
      case "[start]" -> new Content.Started();
      case "[silence]" -> new Content.Silence();
      case "[nobody answers]" -> new Content.Unreached();
      case "[photo]" -> new Content.Unreadable();
      default ->
          said.matches("\\[[0-9]( .+)?]")
              ? new Content.Choice(
                  said.charAt(1) - '0', said.substring(2, said.length() - 1).strip())
              : new Content.Text(said);
    };
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
