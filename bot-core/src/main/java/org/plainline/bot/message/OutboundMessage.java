package org.plainline.bot.message;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;

/**
 * One reply on its way to somebody.
 *
 * @param id ours; derived from the message it answers, so the same answer always has the same id
 * @param to whom
 * @param language of the words, for a voice that reads them
 * @param parts at least one, in order, each already cut to fit the channel
 * @param options choices offered with the last part
 * @param tempo how much time to leave where it is spoken
 * @param connects true if whoever is on the line is then put through to a person
 */
public record OutboundMessage(
    String id,
    Address to,
    Language language,
    List<Part> parts,
    List<Option> options,
    Tempo tempo,
    boolean connects) {

  public OutboundMessage {
    parts = List.copyOf(parts);
    options = List.copyOf(options);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a reply has at least one part");
    }
  }

  /** A reply at the usual tempo. */
  public OutboundMessage(
      String id, Address to, Language language, List<Part> parts, List<Option> options) {
    this(id, to, language, parts, options, Tempo.USUAL);
  }

  /** A reply after which the conversation goes on here. */
  public OutboundMessage(
      String id,
      Address to,
      Language language,
      List<Part> parts,
      List<Option> options,
      Tempo tempo) {
    this(id, to, language, parts, options, tempo, false);
  }

  /** The same reply with one more choice. */
  public OutboundMessage offering(Option more) {
    List<Option> offered = Stream.concat(options.stream(), Stream.of(more)).toList();
    return new OutboundMessage(id, to, language, parts, offered, tempo, connects);
  }

  /** The same reply, and then a person. */
  public OutboundMessage connecting() {
    return new OutboundMessage(id, to, language, parts, options, tempo, true);
  }

  /** The same reply as messages of one part each, so that a failed part can be resumed. */
  public List<OutboundMessage> perPart() {
    int last = parts.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(n -> part(n, n == last ? options : List.of()))
        .toList();
  }

  private OutboundMessage part(int n, List<Option> offered) {
    return new OutboundMessage(
        id + "." + (n + 1), to, language, List.of(parts.get(n)), offered, tempo, connects);
  }
}
