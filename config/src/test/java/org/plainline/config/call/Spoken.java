package org.plainline.config.call;

import java.util.ArrayList;
import java.util.List;
import org.plainline.bot.language.Language;
import org.plainline.channels.voice.Twiml;
import org.plainline.knowledge.pack.Pace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * When each word of an answer to the carrier is heard, computed from words and pauses: no clock is
 * asked. Each voice speaks at the pace of its language, figures one by one.
 *
 * @param moments all that is said, in order
 */
record Spoken(List<Moment> moments) {

  /** The slow end of what is wanted: whoever keeps to a time at this pace keeps to it at others. */
  static final double SLOW = 150;

  static final double FAST = 160;

  /** Something said, and when its last word is heard. */
  record Moment(String words, double ends) {}

  static Spoken of(Twiml twiml, double english) {
    return of(twiml.elements("Say"), english);
  }

  /** What these voices say, where English is spoken at so many words a minute. */
  static Spoken of(List<Element> says, double english) {
    List<Moment> said = new ArrayList<>();
    double now = 0;
    for (Element say : says) {
      double pace = Pace.words(english, language(say));
      for (Node node = say.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element inner && inner.getTagName().equals("break")) {
          now += Integer.parseInt(inner.getAttribute("time").replace("ms", "")) / 1000.0;
        } else {
          now += Pace.words(node.getTextContent()) * 60 / pace;
        }
        said.add(new Moment(node.getTextContent(), now));
      }
    }
    return new Spoken(said);
  }

  /** When the last of it is over, with the pause after it. */
  double seconds() {
    return moments.isEmpty() ? 0 : moments.getLast().ends();
  }

  /** When words that match have been said. */
  double until(String pattern) {
    return moments.stream()
        .filter(moment -> moment.words().matches("(?s).*(" + pattern + ").*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody says " + pattern + ": " + moments))
        .ends();
  }

  /** When so many sentences have been said. */
  double until(int sentences) {
    return moments.stream()
        .filter(moment -> !moment.words().isBlank())
        .skip(sentences - 1L)
        .findFirst()
        .orElseThrow(() -> new AssertionError("fewer sentences than " + sentences + ": " + moments))
        .ends();
  }

  /** An Indonesian voice reads Kiswahili. */
  private static Language language(Element say) {
    String code = say.getAttribute("language").substring(0, 2);
    return new Language(code.equals("id") ? "sw" : code);
  }
}
