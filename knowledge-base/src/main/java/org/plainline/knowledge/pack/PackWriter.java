package org.plainline.knowledge.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plainline.knowledge.practice.Practice;

/** Writes a pack as a folder of YAML files and sounds: the same pack gives the same bytes. */
public final class PackWriter {

  private static final String ABOUT = "pack.yaml";
  private static final String PRACTICES = "practices";

  private PackWriter() {}

  /** The files of a pack by name, relative to it, with forward slashes. */
  public static SortedMap<String, byte[]> files(Pack pack) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(ABOUT, bytes(PackTree.about(pack.about())));
    for (Practice practice : pack.practices()) {
      files.put(name(practice), bytes(PackTree.practice(practice)));
    }
    files.putAll(AudioFiles.files(pack.recordings()));
    return files;
  }

  /**
   * Writes the pack into a folder that is new, empty or a pack already; of a pack that was there,
   * no practice or recording stays that is not in the new one.
   *
   * @throws PackUnreadable if the folder holds something else
   */
  public static void write(Pack pack, Path folder) throws IOException {
    refuseForeign(folder);
    Files.createDirectories(folder.resolve(PRACTICES));
    SortedMap<String, byte[]> files = files(pack);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      replace(folder.resolve(file.getKey()), file.getValue());
    }
    for (Path old :
        Stream.concat(practiceFiles(folder).stream(), audio(folder).stream()).toList()) {
      if (!files.containsKey(relative(folder, old))) {
        Files.delete(old);
      }
    }
  }

  /**
   * Makes a folder that holds one pack hold another, and touches no file whose practice is the same
   * in both: comments and order that somebody gave it stay.
   */
  public static void update(Pack before, Pack after, Path folder) throws IOException {
    if (!before.about().equals(after.about())) {
      replace(folder.resolve(ABOUT), bytes(PackTree.about(after.about())));
    }
    Map<String, Path> fileOf = filesById(folder);
    Set<Practice> same = new HashSet<>(before.practices());
    for (Practice practice : after.practices()) {
      Path old = fileOf.remove(practice.id());
      if (!same.contains(practice)) {
        Path file = old == null ? folder.resolve(name(practice)) : old;
        replace(file, bytes(PackTree.practice(practice)));
      }
    }
    for (Path gone : fileOf.values()) {
      Files.delete(gone);
    }
    updateAudio(before, after, folder);
  }

  private static void updateAudio(Pack before, Pack after, Path folder) throws IOException {
    SortedMap<String, byte[]> old = AudioFiles.files(before.recordings());
    SortedMap<String, byte[]> fresh = AudioFiles.files(after.recordings());
    for (Map.Entry<String, byte[]> file : fresh.entrySet()) {
      if (!Arrays.equals(file.getValue(), old.get(file.getKey()))) {
        replace(folder.resolve(file.getKey()), file.getValue());
      }
    }
    for (String gone : old.keySet()) {
      if (!fresh.containsKey(gone)) {
        Files.deleteIfExists(folder.resolve(gone));
      }
    }
  }

  private static Map<String, Path> filesById(Path folder) throws IOException {
    Map<String, Path> files = new HashMap<>();
    for (Path file : practiceFiles(folder)) {
      PracticeFile.read(Files.readAllBytes(file), List.of(), new Notes(String.valueOf(file)))
          .ifPresent(practice -> files.put(practice.id(), file));
    }
    return files;
  }

  /** One folder a topic; a topic that is no plain word does not name one. */
  private static String name(Practice practice) {
    String topic = practice.topic().toLowerCase(Locale.ROOT);
    String folder = topic.matches("[a-z0-9]+(-[a-z0-9]+)*") ? topic + "/" : "";
    return PRACTICES + "/" + folder + safe(practice.id()) + ".yaml";
  }

  private static String safe(String id) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("an id has small letters, digits and single dashes only");
    }
    return id;
  }

  private static byte[] bytes(Map<String, Object> tree) {
    return YamlText.of(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static void refuseForeign(Path folder) throws IOException {
    if (!Files.exists(folder) || Files.isRegularFile(folder.resolve(ABOUT))) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new PackUnreadable(
            "The folder holds something that is not a pack.", "Name a new or an empty folder.");
      }
    }
  }

  /** Whoever reads meanwhile sees the old file or the new one, never half of it. */
  private static void replace(Path file, byte[] content) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("a pack cannot lie at the root");
    }
    Files.createDirectories(parent);
    Path fresh = parent.resolve(file.getFileName() + ".part");
    try {
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> practiceFiles(Path folder) throws IOException {
    return filesIn(folder.resolve(PRACTICES)).stream()
        .filter(path -> path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
        .toList();
  }

  /** What {@link AudioFiles} would read; whatever else lies there is not ours. */
  private static List<Path> audio(Path folder) throws IOException {
    return filesIn(folder.resolve(AudioFiles.FOLDER)).stream()
        .filter(path -> AudioFiles.reads(relative(folder, path)))
        .toList();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }
}
