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
      }
    }
  }

  Set<String> names() {
    return values.keySet();
  }

  Node where(String name) {
    return values.getOrDefault(name, mapping);
  }

  /** Notes every field that is not one of these. */
  void allow(String... names) {
    List<String> known = List.of(names);
    for (Map.Entry<String, Node> field : values.entrySet()) {
      if (!known.contains(field.getKey())) {
        String cure =
            Spelling.nearest(field.getKey(), known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Remove it. Known fields here: " + String.join(", ", known) + ".");
        notes.weak(field.getValue(), "Nobody knows the field '" + field.getKey() + "'.", cure);
      }
    }
  }

  /** The text of a field, or nothing if it is not there or empty. */
  String optional(String name) {
    return values.containsKey(name) ? scalar(values.get(name), name).strip() : "";
  }

  String required(String name) {
    if (!values.containsKey(name)) {
      notes.broken(mapping, "The field '" + name + "' is missing.", "Add it.");
      return "";
    }
    String text = optional(name);
    if (text.isEmpty() && values.get(name) instanceof ScalarNode) {
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
          "The field '" + name + "' is not a date.",
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
    if (!values.containsKey(name)) {
      notes.broken(mapping, "The field '" + name + "' is missing.", "Add it.");
      return Optional.empty();
    }
    return mapping(where(name), name);
  }

  List<Fields> each(String name) {
    return items(name).stream().flatMap(item -> mapping(item, name).stream()).toList();
  }

  private List<Node> items(String name) {
    if (!values.containsKey(name)) {
      return List.of();
    }
    if (where(name) instanceof SequenceNode list) {
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
