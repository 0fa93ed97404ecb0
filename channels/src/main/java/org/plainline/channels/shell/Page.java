package org.plainline.channels.shell;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;

/**
 * A reply laid out for a terminal: lines of at most 76 columns, numbered choices. Pure.
 *
 * @param bold true to let what stands out stand out by ANSI escapes
 */
record Page(boolean bold) {

  static final int COLUMNS_MAX = 76;

  /** Marks a place while lines are broken; no text holds it, for it is no character. */
  private static final String LEAD_END = "\ufdd0";

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  String of(OutboundMessage reply) {
    Stream<String> parts = reply.parts().stream().map(this::part);
    Stream<String> options = reply.options().stream().map(Page::option);
    return Stream.concat(parts, options).collect(Collectors.joining("\n")) + "\n";
  }

  private String part(Part part) {
    if (!bold || part.leadLength() == 0) {
      return wrapped(part.text());
    }
    String lead = part.text().substring(0, part.leadLength());
    String marked = wrapped(lead + LEAD_END + part.text().substring(part.leadLength()));
    return BOLD + marked.replace(LEAD_END, PLAIN);
  }

  private static String option(Option option) {
    return wrapped("  " + option.number() + "  " + option.label());
  }

  private static String wrapped(String text) {
    return text.lines().map(Page::wrappedLine).collect(Collectors.joining("\n"));
  }

  /** Breaks where the script allows it; spaces at a break fall away. */
  private static String wrappedLine(String line) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(line);
    var lines = new StringBuilder();
    int start = 0;
    int fits = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (width(line.substring(start, end).stripTrailing()) > COLUMNS_MAX && fits > start) {
        lines.append(line.substring(start, fits).stripTrailing()).append('\n');
        start = fits;
      }
      fits = end;
    }
    return lines.append(line.substring(start).stripTrailing()).toString();
  }

  private static int width(String text) {
    return (int) text.replace(LEAD_END, "").codePoints().count();
  }
}
