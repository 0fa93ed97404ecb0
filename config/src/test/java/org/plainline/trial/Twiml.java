package org.plainline.trial;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the server tells the carrier to say, and whether to listen after it.
 *
 * @param steps in order
 * @param listening none if the call ends, or goes on elsewhere
 * @param elsewhere the path that says what comes next
 */
record Twiml(List<Step> steps, Optional<Listening> listening, Optional<String> elsewhere) {

  /** Something to say, or a rest. */
  record Step(String words, Duration rest) {}

  /**
   * @param quiet how long to wait for somebody who says nothing
   * @param speechEnd quiet that ends what somebody says
   */
  record Listening(Duration quiet, Duration speechEnd) {}

  /**
   * @throws IllegalArgumentException if it is no TwiML, or has a verb that a plain call needs not
   */
  static Twiml of(String xml) {
    Element response = parsed(xml);
    List<Step> steps = new ArrayList<>();
    Optional<Listening> listening = Optional.empty();
    Optional<String> elsewhere = Optional.empty();
    for (Element verb : elements(response)) {
      switch (verb.getTagName()) {
        case "Say" -> steps.addAll(said(verb));
        case "Pause" -> steps.add(new Step("", seconds(verb, "length")));
        case "Gather" -> {
          elements(verb).forEach(say -> steps.addAll(said(say)));
          listening =
              Optional.of(new Listening(seconds(verb, "timeout"), seconds(verb, "speechTimeout")));
        }
        case "Redirect" -> elsewhere = Optional.of(verb.getTextContent().strip());
        case "Hangup" -> listening = Optional.empty();
        default -> throw new IllegalArgumentException("not expected: " + verb.getTagName());
      }
    }
    return new Twiml(List.copyOf(steps), listening, elsewhere);
  }

  /** All that is said, without rests. */
  String words() {
    return steps.stream()
        .map(Step::words)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static List<Step> said(Element say) {
    return children(say)
        .map(node ->
            node instanceof Element rest
                ? new Step("", Duration.ofMillis(millis(rest.getAttribute("time"))))
                : new Step(node.getTextContent().strip(), Duration.ZERO))
        .toList();
  }

  private static long millis(String time) {
    return Long.parseLong(time.replace("ms", ""));
  }

  private static Duration seconds(Element verb, String attribute) {
    return Duration.ofSeconds(Long.parseLong(verb.getAttribute(attribute)));
  }

  private static List<Element> elements(Element parent) {
    return children(parent).filter(Element.class::isInstance).map(Element.class::cast).toList();
  }

  private static Stream<Node> children(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item);
  }

  private static Element parsed(String xml) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("not TwiML: " + xml, e);
    }
  }
}
