package org.plainline.knowledge.pack;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a tree of maps, lists and texts as YAML that an editor can read, the same bytes each time.
 * Texts stand on one line: bare where no reader could mistake them, in double quotes otherwise.
 */
final class YamlText {

  private static final Pattern BARE =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd} .,;'()!/+-]*(?<![ ])");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|[+-]?(?:inf|nan)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[\\w./~%?=&+-]+");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** The tree as a file; values are maps by text, lists, or texts. */
  static String of(Map<?, ?> tree) {
    var text = new YamlText();
    text.fields(tree, "");
    return text.out.toString();
  }

  private void fields(Map<?, ?> tree, String indent) {
    String before = indent;
    for (Map.Entry<?, ?> field : tree.entrySet()) {
      out.append(before).append(scalar(String.valueOf(field.getKey()))).append(':');
      value(field.getValue(), indent);
      before = indent;
    }
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> inner) {
      out.append(inner.isEmpty() ? " {}\n" : "\n");
      fields(inner, indent + "  ");
    } else if (value instanceof List<?> items) {
      list(items, indent + "  ");
    } else {
      out.append(' ').append(scalar(String.valueOf(value))).append('\n');
    }
  }

  private void list(List<?> items, String indent) {
    boolean codes = items.stream().allMatch(item -> item instanceof Code);
    if (codes) {
      out.append(' ').append(items).append('\n');
      return;
    }
    out.append('\n');
    for (Object item : items) {
      out.append(indent).append("- ");
      if (item instanceof Map<?, ?> inner) {
        int start = out.length();
        fields(inner, indent + "  ");
        out.delete(start, start + indent.length() + 2);
      } else {
        out.append(scalar(String.valueOf(item))).append('\n');
      }
    }
  }

  /** A short text in a list that stands on one line, such as a language. */
  record Code(String text) {
    @Override
    public String toString() {
      return scalar(text);
    }
  }

  private static String scalar(String text) {
    return bare(text) ? text : quoted(text);
  }

  private static boolean bare(String text) {
    boolean words = BARE.matcher(text).matches() && !RESERVED.matcher(text).matches();
    return words || DATE.matcher(text).matches() || ADDRESS.matcher(text).matches();
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(sign -> quoted.append(escaped((char) sign)));
    return quoted.append('"').toString();
  }

  private static String escaped(char sign) {
    return switch (sign) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      default -> invisible(sign) ? String.format("\\u%04X", (int) sign) : String.valueOf(sign);
    };
  }

  private static boolean invisible(char sign) {
    return Character.isISOControl(sign) || "\u2028\u2029\uFEFF\uFFFE\uFFFF".indexOf(sign) >= 0;
  }
}
