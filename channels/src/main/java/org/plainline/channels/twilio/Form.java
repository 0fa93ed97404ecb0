package org.plainline.channels.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainline.bot.channel.ForgedRequest;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body, read from its raw bytes: what
 * was signed is what is read. Kept one character a byte, so that even bytes that are no UTF-8 are
 * signed as they are.
 */
public final class Form {

  static final Form EMPTY = new Form(List.of());

  private final List<Field> fields;

  private Form(List<Field> fields) {
    this.fields = List.copyOf(fields);
  }

  private record Field(String name, String value) {}

  /**
   * Reads a form.
   *
   * @throws ForgedRequest if the bytes are no such form: Twilio sends none of that kind
   */
  static Form parse(byte[] body) {
    List<Field> fields = new ArrayList<>();
    for (String pair : new String(body, ISO_8859_1).split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.add(new Field(decode(name), decode(value)));
      }
    }
    return new Form(fields);
  }

  public boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The text of a field, fit to be shown and spoken; empty if it is missing or repeated. */
  public String text(String name) {
    List<String> values =
        fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
    return values.size() == 1
        ? CleanText.of(new String(values.getFirst().getBytes(ISO_8859_1), UTF_8))
        : "";
  }

  /** The first of these fields that is there and not blank; empty if none is. */
  public String firstOf(String... names) {
    for (String name : names) {
      if (!text(name).isBlank()) {
        return text(name);
      }
    }
    return "";
  }

  /**
   * What Twilio signs after the address: each name in order, followed by its value. Values of a
   * repeated name count once each, in order, with the name before each.
   */
  byte[] signed() {
    Map<String, SortedSet<String>> sorted = new TreeMap<>();
    for (Field field : fields) {
      sorted.computeIfAbsent(field.name(), _ -> new TreeSet<>()).add(field.value());
    }
    StringBuilder all = new StringBuilder();
    sorted.forEach((name, values) -> values.forEach(value -> all.append(name).append(value)));
    return all.toString().getBytes(ISO_8859_1);
  }

  @Override
  public String toString() {
    return "Form[" + fields.size() + " fields]";
  }

  private static String decode(String encoded) {
    var decoded = new ByteArrayOutputStream(encoded.length());
    for (int at = 0; at < encoded.length(); at++) {
      char c = encoded.charAt(at);
      if (c == '%') {
        decoded.write((hex(encoded, at + 1) << 4) | hex(encoded, at + 2));
        at += 2;
      } else {
        decoded.write(c == '+' ? ' ' : c);
      }
    }
    return decoded.toString(ISO_8859_1);
  }

  private static int hex(String encoded, int at) {
    int digit = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
    if (digit < 0) {
      throw new ForgedRequest("malformed form");
    }
    return digit;
  }
}
