package org.plainline.bot.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Several texts in one, whatever characters they hold: each is preceded by its length and a colon,
 * as in {@code 5:fever0:}. Pure.
 */
public final class Fields {

  private Fields() {}

  public static String join(List<String> fields) {
    StringBuilder joined = new StringBuilder();
    fields.forEach(field -> joined.append(field.length()).append(':').append(field));
    return joined.toString();
  }

  /**
   * The texts that were joined.
   *
   * @throws IllegalArgumentException if the text was not made by {@link #join}
   */
  public static List<String> split(String joined) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at < joined.length()) {
      int colon = joined.indexOf(':', at);
      int length = colon < 0 ? -1 : Integer.parseInt(joined, at, colon, 10);
      int start = colon + 1;
      if (length < 0 || length > joined.length() - start) {
        throw new IllegalArgumentException("fields are cut off");
      }
      fields.add(joined.substring(start, start + length));
      at = start + length;
    }
    return List.copyOf(fields);
  }
}
