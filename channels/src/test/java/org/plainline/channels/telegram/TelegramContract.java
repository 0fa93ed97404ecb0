package org.plainline.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds calls to Telegram against Telegram's own description of its API. */
public final class TelegramContract {

  private static final Map<String, String> METHODS =
      Map.of(
          "sendmessage", "sendMessage",
          "getupdates", "getUpdates",
          "setwebhook", "setWebhook",
          "deletewebhook", "deleteWebhook",
          "answercallbackquery", "answerCallbackQuery");

  private final JsonNode contract = contract();
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  /** The method that a path names, whatever the case of its letters. */
  public static String method(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return METHODS.getOrDefault(name.toLowerCase(Locale.ROOT), "unknown");
  }

  /** What is wrong with the parameters of a call. */
  public List<String> violations(String method, ObjectNode parameters) {
    return schemas.computeIfAbsent(method, this::schema).validate(parameters).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  private JsonSchema schema(String method) {
    ObjectNode schema = contract.deepCopy();
    schema.put("$ref", "#/$defs/method_" + method);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  private static JsonNode contract() {
    String file = "/contracts/telegram-bot-api-10.1.schema.json";
    try (InputStream in = TelegramContract.class.getResourceAsStream(file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
