package org.plainline.config.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Makes every text in a structured log safe. */
final class SafeJson implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

  @Override
  public void customize(Members<ILoggingEvent> members) {
    members.applyingValueProcessor(ValueProcessor.of(String.class, SafeJson::safe));
  }

  private static @Nullable String safe(@Nullable String text) {
    return text == null ? null : SafeText.lines(text);
  }
}
