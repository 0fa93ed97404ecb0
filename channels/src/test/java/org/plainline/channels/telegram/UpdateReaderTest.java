package org.plainline.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.plainline.bot.channel.Received;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;

class UpdateReaderTest {

  /** Unix 1795435200. */
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final UpdateReader reader = new UpdateReader();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/telegram-updates.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 1,
      maxCharsPerColumn = 16_384)
  void an_update_says(String name, String update, String expected) throws Exception {
    Received received = reader.read(JSON.readTree(update), NOW);

    List<String> contents = received.messages().stream().map(m -> show(m.content())).toList();
    assertThat(contents).isEqualTo(expected.equals("nothing") ? List.of() : List.of(expected));
    for (InboundMessage message : received.messages()) {
      assertThat(message.from().value()).isEqualTo("990077");
      assertThat(message.received()).isEqualTo(NOW);
    }
  }

  @Test
  void the_same_number_used_again_weeks_later_is_another_message() throws Exception {
    String first = said(42, 9, 1_795_435_200);

    assertThat(id(first)).isEqualTo(id(first));
    assertThat(id(said(42, 10, 1_795_435_200))).isNotEqualTo(id(first));
    assertThat(id(said(42, 9, 1_798_000_000))).isNotEqualTo(id(first));
    assertThat(id(said(43, 9, 1_795_435_200))).isNotEqualTo(id(first));
  }

  @Test
  void a_tap_has_a_name_that_any_database_takes() throws Exception {
    String tap =
        "{\"update_id\":7,\"callback_query\":{\"id\":\"%s\",\"data\":\"2\",\"message\":"
            + "{\"message_id\":1,\"date\":1795435200,"
            + "\"chat\":{\"id\":990077,\"type\":\"private\"}}}}";

    assertThat(id(tap.formatted("8812"))).isEqualTo("update:7:tap:8812");
    assertThat(id(tap.formatted("88\\u0000"))).isEqualTo("update:7:tap:");
    assertThat(id(tap.formatted("8".repeat(9_000)))).isEqualTo("update:7:tap:");
  }

  @Test
  void a_place_that_somebody_sends_is_dropped_at_once() throws Exception {
    JsonNode update =
        JSON.readTree(
            "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1795435200,"
                + "\"chat\":{\"id\":990077,\"type\":\"private\"},"
                + "\"location\":{\"latitude\":12.5151,\"longitude\":77.7171}}}");

    InboundMessage message = reader.read(update, NOW).messages().getFirst();

    assertThat(message.content()).isEqualTo(new Content.Unreadable());
    assertThat(message.id()).doesNotContain("12.5151", "77.7171", "990077");
  }

  @Test
  void no_mutation_of_an_update_can_stop_the_reader() throws Exception {
    var random = new Random(20_261_123);
    List<JsonNode> updates = updates();
    assertThat(updates).hasSizeGreaterThan(30);
    int heard = 0;
    for (int round = 0; round < 20_000; round++) {
      JsonNode update = updates.get(random.nextInt(updates.size())).deepCopy();
      for (int wrong = 0; wrong <= random.nextInt(4); wrong++) {
        mutate(update, random);
      }
      heard += reader.read(update, NOW).messages().size();
      UpdateReader.id(update);
      UpdateReader.callbackId(update);
    }
    assertThat(heard).as("updates still understood").isGreaterThan(2_000);
  }

  private static void mutate(JsonNode root, Random random) {
    List<ContainerNode<?>> places = new ArrayList<>();
    collect(root, places);
    switch (places.get(random.nextInt(places.size()))) {
      case ObjectNode object when !object.isEmpty() -> {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        object.set(names.get(random.nextInt(names.size())), odd(random));
      }
      case ObjectNode object -> object.set("news", odd(random));
      case ArrayNode array -> array.insert(0, odd(random));
      default -> throw new AssertionError("no other containers");
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> places) {
    if (node instanceof ContainerNode<?> container) {
      places.add(container);
      container.forEach(child -> collect(child, places));
    }
  }

  private static JsonNode odd(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.textNode("");
      case 2 -> NODES.textNode("\ud800\u0000[0-9]{");
      case 3 -> NODES.numberNode(random.nextLong());
      case 4 -> NODES.numberNode(Double.NaN);
      case 5 -> NODES.numberNode(new java.math.BigInteger("9".repeat(60)));
      case 6 -> NODES.booleanNode(random.nextBoolean());
      case 7 -> NODES.arrayNode().add(NODES.arrayNode());
      case 8 -> NODES.objectNode().put("id", -1);
      case 9 -> NODES.numberNode(-1);
      case 10 -> NODES.numberNode(Long.MAX_VALUE);
      default -> NODES.textNode("x".repeat(random.nextInt(5_000)));
    };
  }

  private static List<JsonNode> updates() throws IOException {
    try (InputStream in = UpdateReaderTest.class.getResourceAsStream("/telegram-updates.tsv")) {
      List<JsonNode> updates = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.contains("\t{")) {
          updates.add(JSON.readTree(line.split("\t")[1]));
        }
      }
      return updates;
    }
  }

  private String id(String update) throws JsonProcessingException {
    return reader.read(JSON.readTree(update), NOW).messages().getFirst().id();
  }

  private static String said(int update, int message, int date) {
    return ("{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":%d,\"text\":\"hi\","
            + "\"chat\":{\"id\":990077,\"type\":\"private\"}}}")
        .formatted(update, message, date);
  }

  private static String show(Content content) {
    return switch (content) {
      case Content.Text(String words, List<String> _, double _) -> "text " + words;
      case Content.Choice(int number, var _) -> "choice " + number;
      case Content.Started _ -> "started";
      case Content.Silence _ -> "silence";
      case Content.Unreached _ -> "unreached";
      case Content.Unreadable _ -> "unreadable";
    };
  }
}
