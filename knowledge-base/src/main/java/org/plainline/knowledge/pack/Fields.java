package org.plainline.knowledge.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one YAML mapping. Whatever is missing or of the wrong kind is noted as broken, and
 * a placeholder is returned, so that one reading finds all faults; a broken file is then left out.
 */
final class Fields {

  private final MappingNode mapping;
  private final Notes notes;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  Fields(MappingNode mapping, Notes notes) {
    this.mapping = mapping;
    this.notes = notes;
    for (NodeTuple field : mapping.getValue()) {
      Node key = field.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (name.isBlank()) {
        notes.broken(key, "A field has no name.", "Write name, colon, value.");
      } else if (values.putIfAbsent(name, field.getValueNode()) != null) {
        notes.broken(key, "The field '" + name + "' is there twice.", "Keep one of them.");
      } else {
        keys.put(name, key);
      }
    }
  }

  Set<String> names() {
    return values.keySet();
  }

  /** Where the field is, or should be. */
  Node where(String name) {
    return keys.getOrDefault(name, mapping);
  }

  /** Notes every field that is not one of these. */
  void allow(String... names) {
    List<String> known = List.of(names);
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        String cure =
            Spelling.nearest(name, known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Remove it. Known fields here: " + String.join(", ", known) + ".");
        notes.weak(where(name), "Nobody knows the field '" + name + "'.", cure);
      }
    }
  }

  /** The text of a field, or nothing if it is not there or empty. */
  String optional(String name) {
    Node value = values.get(name);
    return value == null ? "" : scalar(value, name).strip();
  }

  String required(String name) {
    Node value = values.get(name);
    if (value == null) {
      notes.broken(mapping, "The field '" + name + "' is missing.", "Add it.");
      return "";
    }
    String text = scalar(value, name).strip();
    if (text.isEmpty() && value instanceof ScalarNode) {
      notes.broken(where(name), "The field '" + name + "' is empty.", "Fill it in.");
    }
    return text;
  }

  /** A list of texts; empty ones are noted and left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(name)) {
      String text = scalar(item, name).strip();
      if (text.isEmpty() && item instanceof ScalarNode) {
        notes.broken(item, "An entry of '" + name + "' is empty.", "Fill it in or remove it.");
      } else if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  LocalDate date(String name) {
    String text = required(name);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeException e) {
      notes.broken(
          where(name),
          "The field '" + name + "' is not a date: '" + text + "'.",
          "Write year-month-day, such as 2026-11-23.");
      return LocalDate.EPOCH;
    }
  }

  /** One of a closed list of words; the first of the list stands in for anything else. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    String text = required(name);
    E[] all = type.getEnumConstants();
    for (E constant : all) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    if (!text.isEmpty()) {
      String choices = Stream.of(all).map(Fields::spelled).collect(Collectors.joining(", "));
      notes.broken(
          where(name),
          "The field '" + name + "' cannot be '" + text + "'.",
          "Choose one of " + choices + ".");
    }
    return all[0];
  }

  Optional<Fields> nested(String name) {
    Node value = values.get(name);
    if (value == null) {
      notes.broken(mapping, "The field '" + name + "' is missing.", "Add it.");
      return Optional.empty();
    }
    return mapping(value, name);
  }

  List<Fields> each(String name) {
    return items(name).stream().flatMap(item -> mapping(item, name).stream()).toList();
  }

  private List<Node> items(String name) {
    Node value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode list) {
      return list.getValue();
    }
    notes.broken(
        where(name),
        "The field '" + name + "' is not a list.",
        "Put each entry on its own line, after a dash.");
    return List.of();
  }

  private Optional<Fields> mapping(Node node, String name) {
    if (node instanceof MappingNode inner) {
      return Optional.of(new Fields(inner, notes));
    }
    notes.broken(
        node,
        "The field '" + name + "' holds no fields of its own.",
        "Put its fields below it, two spaces further in.");
    return Optional.empty();
  }

  private String scalar(Node node, String name) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    notes.broken(
        node, "The field '" + name + "' is not a text.", "Write it on one line, in quotes.");
    return "";
  }

  private static String spelled(Enum<?> constant) {
    String name = constant.name();
    return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT);
  }
}
