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

  /**
   * Something to say, or a rest.
   *
   * @param rate how fast, where the voice's own pace is 1
   */
  record Step(String words, double rate, Duration rest) {

    static Step rest(Duration rest) {
      return new Step("", 1, rest);
    }
  }

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
        case "Pause" -> steps.add(Step.rest(seconds(verb, "length")));
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
    return children(say).map(Twiml::step).toList();
  }

  private static Step step(Node node) {
    String words = node.getTextContent().strip();
    if (!(node instanceof Element element)) {
      return new Step(words, 1, Duration.ZERO);
    }
    return element.getTagName().equals("break")
        ? Step.rest(Duration.ofMillis(number(element, "time", "ms")))
        : new Step(words, number(element, "rate", "%") / 100.0, Duration.ZERO);
  }

  private static long number(Element element, String attribute, String unit) {
    return Long.parseLong(element.getAttribute(attribute).replace(unit, ""));
  }

  private static Duration seconds(Element verb, String attribute) {
    return Duration.ofSeconds(number(verb, attribute, ""));
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
