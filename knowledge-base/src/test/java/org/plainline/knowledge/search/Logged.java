package org.plainline.knowledge.search;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What some classes log while it is open. */
final class Logged implements AutoCloseable {

  private final List<Logger> loggers;
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  Logged(Class<?>... classes) {
    loggers =
        Stream.of(classes).map(each -> (Logger) LoggerFactory.getLogger(each.getName())).toList();
    events.start();
    loggers.forEach(logger -> logger.addAppender(events));
  }

  /** Each as its level and its words. */
  List<String> lines() {
    return events.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    loggers.forEach(logger -> logger.detachAppender(events));
  }
}
