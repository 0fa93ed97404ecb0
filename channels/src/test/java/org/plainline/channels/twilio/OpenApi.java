package org.plainline.channels.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Holds calls to Twilio against Twilio's own description of its API. */
public final class OpenApi {

  private static final String MESSAGES = "/2010-04-01/Accounts/{AccountSid}/Messages.json";

  private final JsonNode root;

  public OpenApi() {
    try (InputStream in =
        OpenApi.class.getResourceAsStream("/contracts/twilio-messages-calls.openapi.json")) {
      root = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with the fields of a new message. */
  public List<String> newMessage(Map<String, String> fields) {
    JsonNode schema =
        root.at("/paths")
            .get(MESSAGES)
            .at("/post/requestBody/content")
            .get("application/x-www-form-urlencoded")
            .get("schema");
    List<String> wrong = new ArrayList<>();
    schema
        .get("required")
        .forEach(name -> {
          if (!fields.containsKey(name.asText())) {
            wrong.add(name.asText() + " is missing");
          }
        });
    fields.forEach((name, value) -> check(name, value, schema.get("properties").get(name), wrong));
    return wrong;
  }

  /** What is wrong with the query that lists messages. */
  public List<String> messageList(Map<String, String> query) {
    JsonNode parameters = root.at("/paths").get(MESSAGES).at("/get/parameters");
    List<String> wrong = new ArrayList<>();
    query.forEach((name, value) -> check(name, value, parameter(parameters, name), wrong));
    return wrong;
  }

  /** True if there is such a call: its path fits one of the described, and that has the method. */
  public boolean knows(String method, String path) {
    return root.at("/paths").properties().stream()
        .filter(each -> path.matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
        .anyMatch(each -> each.getValue().has(method));
  }

  private static JsonNode parameter(JsonNode parameters, String name) {
    return StreamSupport.stream(parameters.spliterator(), false)
        .filter(each -> each.get("in").asText().equals("query"))
        .filter(each -> each.get("name").asText().equals(name))
        .map(each -> each.get("schema"))
        .findFirst()
        .orElse(null);
  }

  private void check(String name, String value, JsonNode named, List<String> wrong) {
    if (named == null) {
      wrong.add(name + " is unknown");
      return;
    }
    JsonNode schema = named.has("$ref") ? root.at(named.get("$ref").asText().substring(1)) : named;
    if (value.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)
        || value.length() < schema.path("minLength").asInt(0)) {
      wrong.add(name + " has a wrong length");
    }
    if (schema.has("pattern") && !value.matches(schema.get("pattern").asText())) {
      wrong.add(name + " does not match");
    }
    if (!typed(schema, value)) {
      wrong.add(name + " has a wrong type");
    }
  }

  private static boolean typed(JsonNode schema, String value) {
    boolean type =
        switch (schema.path("type").asText()) {
          case "boolean" -> value.matches("true|false");
          case "integer" -> value.matches("\\d+");
          default -> true;
        };
    return type
        && switch (schema.path("format").asText()) {
          case "phone-number" -> value.matches("\\+[1-9]\\d{1,14}|\\d{3,8}");
          case "uri" ->
              URI.create(value).isAbsolute() && !URI.create(value).getHost().contains("_");
          default -> true;
        };
  }
}
