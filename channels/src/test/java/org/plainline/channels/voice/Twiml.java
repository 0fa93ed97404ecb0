package org.plainline.channels.voice;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.plainline.bot.wording.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** TwiML as Twilio reads it, held against the table of what it accepts. */
public record Twiml(String xml, Document document) {

  private static final List<String[]> RULES =
      Wording.lines("voice/twiml-rules.tsv").stream().map(line -> line.split("\t", -1)).toList();

  public static Twiml parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
      return new Twiml(xml, document);
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException("Twilio could not read this", e);
    }
  }

  public List<String> violations() {
    List<String> wrong = new ArrayList<>();
    if (xml.getBytes(StandardCharsets.UTF_8).length >= 64_000) {
      wrong.add("too long");
    }
    elements("*").forEach(element -> check(element, wrong));
    elements("Say").stream().map(Node::getTextContent).forEach(text -> checkSaid(text, wrong));
    return wrong;
  }

  public List<Element> elements(String name) {
    return list(document.getElementsByTagName(name));
  }

  /** All words said, in order. */
  public String said() {
    return String.join(" ", elements("Say").stream().map(Node::getTextContent).toList());
  }

  public boolean hangsUp() {
    return !elements("Hangup").isEmpty();
  }

  private void check(Element element, List<String> wrong) {
    List<String[]> own =
        RULES.stream().filter(rule -> rule[0].equals(element.getTagName())).toList();
    Node parent = element.getParentNode();
    String inside = parent instanceof Element outer ? outer.getTagName() : "-";
    if (own.isEmpty() || !List.of(own.getFirst()[1].split(" ")).contains(inside)) {
      wrong.add(element.getTagName() + " inside " + inside);
      return;
    }
    own.stream()
        .map(rule -> rule[2])
        .filter(name -> !name.equals("-") && !name.endsWith("?") && !element.hasAttribute(name))
        .forEach(name -> wrong.add(element.getTagName() + " without " + name));
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (own.stream()
          .noneMatch(rule ->
              rule[2].replace("?", "").equals(attribute.getNodeName())
                  && attribute.getNodeValue().matches(rule[3]))) {
        wrong.add(element.getTagName() + " " + attribute);
      }
    }
  }

  private static void checkSaid(String text, List<String> wrong) {
    if (text.length() >= 3_000
        || URLEncoder.encode(text, StandardCharsets.UTF_8).length() > 4_500) {
      wrong.add("a Say is too long: " + text.length());
    }
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
