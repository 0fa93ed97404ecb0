package org.plainline.config.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** A log for people: the time, how bad it is, and what is to say. */
public final class Lines implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final BareStack stacks = new BareStack();

  @Override
  public String format(ILoggingEvent event) {
    String time = TIME.format(event.getInstant().atZone(ZoneId.systemDefault()));
    // What goes on is set in, so that nobody's words look like an event of their own.
    String said = SafeText.lines(event.getFormattedMessage()).replace("\n", "\n    ");
    String line = "%s %-5s %s%n".formatted(time, event.getLevel(), said);
    return event.getThrowableProxy() instanceof ThrowableProxy proxy
        ? line + stack(proxy.getThrowable())
        : line;
  }

  private String stack(Throwable thrown) {
    return SafeText.lines(stacks.printStackTraceToString(thrown));
  }
}
