package org.plainline.knowledge.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plainline.knowledge.practice.Practice;

/**
 * What would change if one pack took the place of another.
 *
 * @param about fields of pack.yaml, and words and fingerprints of recordings
 * @param added ids of new practices
 * @param removed ids of practices that would go
 * @param changed fields of practices that stay
 */
public record PackChanges(
    List<Change> about, List<String> added, List<String> removed, List<Change> changed) {

  public PackChanges {
    about = List.copyOf(about);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * One field.
   *
   * @param practice its id; empty for pack.yaml and recordings
   * @param field such as {@code texts.en.lead}, {@code sources.1.seen} or {@code
   *     audio/sw/again.mp3}
   * @param before empty if it was not there
   * @param after empty if it goes
   */
  public record Change(String practice, String field, String before, String after) {

    /** Several lines for people. */
    @Override
    public String toString() {
      String where = practice.isEmpty() ? field : practice + " " + field;
      return where + "\n  - " + before + "\n  + " + after;
    }
  }

  /** The changes, in the order of ids and fields. */
  public static PackChanges between(Pack before, Pack after) {
    Map<String, Practice> old = byId(before);
    Map<String, Practice> fresh = byId(after);
    List<Change> changed = new ArrayList<>();
    old.forEach((id, practice) -> {
      Practice now = fresh.get(id);
      if (now != null) {
        changed.addAll(changes(id, PackTree.practice(practice), PackTree.practice(now)));
      }
    });
    return new PackChanges(
        Stream.concat(
                changes("", PackTree.about(before.about()), PackTree.about(after.about())).stream(),
                changes("", recordings(before), recordings(after)).stream())
            .toList(),
        fresh.keySet().stream().filter(id -> !old.containsKey(id)).toList(),
        old.keySet().stream().filter(id -> !fresh.containsKey(id)).toList(),
        changed);
  }

  /** True if both packs say the same. */
  public boolean none() {
    return about.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /** Lines for people: the sum first. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d added, %d removed, %d fields changed."
            .formatted(added.size(), removed.size(), changed.size() + about.size()));
    added.forEach(id -> lines.add("added   " + id));
    removed.forEach(id -> lines.add("removed " + id));
    about.forEach(change -> lines.addAll(change.toString().lines().toList()));
    changed.forEach(change -> lines.addAll(change.toString().lines().toList()));
    return lines;
  }

  private static Map<String, Object> recordings(Pack pack) {
    Map<String, Object> recordings = new TreeMap<>();
    for (Recording recording : pack.recordings()) {
      String sound = recording.sound().fingerprint();
      recordings.put(recording.path(), recording.words() + " (sound " + sound + ")");
    }
    return recordings;
  }

  private static Map<String, Practice> byId(Pack pack) {
    Map<String, Practice> practices = new TreeMap<>();
    pack.practices().forEach(practice -> practices.put(practice.id(), practice));
    return practices;
  }

  private static List<Change> changes(
      String id, Map<String, Object> before, Map<String, Object> after) {
    Map<String, String> old = flat("", before, new TreeMap<>());
    Map<String, String> fresh = flat("", after, new TreeMap<>());
    var fields = new TreeSet<>(old.keySet());
    fields.addAll(fresh.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(old.get(field), fresh.get(field)))
        .map(field ->
            new Change(id, field, old.getOrDefault(field, ""), fresh.getOrDefault(field, "")))
        .toList();
  }

  private static Map<String, String> flat(String path, Object value, Map<String, String> fields) {
    String prefix = path.isEmpty() ? "" : path + ".";
    if (value instanceof Map<?, ?> tree) {
      tree.forEach((name, inner) -> flat(prefix + name, inner, fields));
    } else if (value instanceof List<?> list) {
      for (int at = 0; at < list.size(); at++) {
        flat(prefix + (at + 1), list.get(at), fields);
      }
    } else if (value instanceof YamlText.Code code) {
      fields.put(path, code.text());
    } else {
      fields.put(path, String.valueOf(value));
    }
    return fields;
  }
}
