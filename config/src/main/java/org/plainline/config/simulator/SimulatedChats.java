package org.plainline.config.simulator;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** Writes the updates that Telegram would send for what happens in a private chat. */
final class SimulatedChats {

  private final AtomicLong updateIds;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  SimulatedChats(InstantSource clock) {
    this.clock = clock;
    // Telegram's ids grow from a random start; ours from the time, so no restart repeats one.
    this.updateIds = new AtomicLong(clock.instant().getEpochSecond() % 1_000_000_000);
  }

  String message(long chat, String text) {
    return update(
        "message",
        Map.of(
            "message_id", updateIds.get(),
            "date", clock.instant().getEpochSecond(),
            "from", person(chat),
            "chat", Map.of("id", chat, "type", "private", "first_name", "Sam"),
            "text", text));
  }

  String button(long chat, String data, long message) {
    Map<String, Object> shown =
        Map.of(
            "message_id",
            message,
            "date",
            clock.instant().getEpochSecond(),
            "chat",
            Map.of("id", chat, "type", "private", "first_name", "Sam"),
            "text",
            "…");
    return update(
        "callback_query",
        Map.of(
            "id",
            String.valueOf(updateIds.get()),
            "from",
            person(chat),
            "message",
            shown,
            "chat_instance",
            "1",
            "data",
            data));
  }

  private String update(String kind, Map<String, Object> content) {
    return json.writeValueAsString(Map.of("update_id", updateIds.incrementAndGet(), kind, content));
  }

  private static Map<String, Object> person(long chat) {
    return Map.of("id", chat, "is_bot", false, "first_name", "Sam", "language_code", "en");
  }
}
