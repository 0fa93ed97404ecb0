package org.plainline.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Finding.Weight;
import org.plainline.knowledge.pack.Sound.Format;

/**
 * Reads what was recorded: {@code audio/sw.yaml} says which words each file in {@code audio/sw}
 * speaks. A recording counts only for exactly these words, so one that was made of an older text is
 * never played for the new one.
 */
final class AudioFiles {

  static final String FOLDER = "audio";

  private static final Pattern INDEX = Pattern.compile("audio/([a-z]{2,3})\\.yaml");
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(mp3|wav)");

  private final SortedMap<String, byte[]> files;
  private final List<Finding> findings;
  private final List<Recording> recordings = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  private AudioFiles(SortedMap<String, byte[]> files, List<Finding> findings) {
    this.files = files;
    this.findings = findings;
  }

  /** What can be played; what cannot is noted and left out. */
  static List<Recording> read(SortedMap<String, byte[]> files, List<Finding> findings) {
    AudioFiles audio = new AudioFiles(files, findings);
    files.forEach(audio::readIndex);
    files.keySet().forEach(audio::noteUnnamed);
    return List.copyOf(audio.recordings);
  }

  /** Recordings as files by name: what {@link #read} makes the same recordings of. */
  static SortedMap<String, byte[]> files(List<Recording> recordings) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SortedMap<String, SortedMap<String, String>> words = new TreeMap<>();
    for (Recording recording : recordings) {
      files.put(recording.path(), recording.sound().bytes());
      words
          .computeIfAbsent(recording.language().code(), _ -> new TreeMap<>())
          .put(recording.file(), recording.words());
    }
    words.forEach((language, spoken) ->
        files.put(FOLDER + "/" + language + ".yaml", YamlText.of(spoken).getBytes(UTF_8)));
    return files;
  }

  /** Whether a file of that name is an index or a sound. */
  static boolean reads(String name) {
    return INDEX.matcher(name).matches() || Gathering.isSound(name);
  }

  private void readIndex(String name, byte[] content) {
    Matcher index = INDEX.matcher(name);
    if (index.matches()) {
      Notes notes = new Notes(name);
      Language language = new Language(index.group(1));
      YamlFile.read(content, notes)
          .ifPresent(fields -> fields.names().forEach(file -> read(file, language, fields, notes)));
      findings.addAll(notes.findings());
    }
  }

  private void read(String file, Language language, Fields fields, Notes notes) {
    String words = fields.required(file);
    named.add("audio/" + language.code() + "/" + file);
    Optional<Recording> recording =
        Optional.of(file)
            .filter(each -> isName(each, fields, notes))
            .flatMap(each -> sound(each, language, fields, notes))
            .map(sound -> new Recording(language, file, words, new Sound(format(file), sound)));
    recording
        .filter(_ -> !words.isEmpty())
        .ifPresent(spoken -> {
          recordings.add(spoken);
          Pace.fault(spoken)
              .ifPresent(fault -> notes.weak(fields.where(file), fault, Pace.cure(language)));
        });
  }

  private static boolean isName(String file, Fields fields, Notes notes) {
    boolean is = SOUND.matcher(file).matches();
    if (!is) {
      notes.broken(
          fields.where(file),
          "'" + file + "' is not the name of a recording.",
          "Use letters, digits and dashes, and .mp3 or .wav at the end.");
    }
    return is;
  }

  private Optional<byte[]> sound(String file, Language language, Fields fields, Notes notes) {
    byte[] sound = files.get("audio/" + language.code() + "/" + file);
    if (sound == null) {
      notes.broken(
          fields.where(file),
          "There is no file audio/" + language.code() + "/" + file + ".",
          "Put it there, or take this line out.");
    } else if (sound.length > Gathering.FILE_BYTES_MAX) {
      notes.broken(
          fields.where(file),
          file + " is larger than " + Gathering.FILE_BYTES_MAX + " bytes.",
          "Save it as mp3 with one channel and 32 kbit/s, or cut it in two.");
    } else if (!format(file).begins(sound)) {
      notes.broken(
          fields.where(file),
          file + " does not begin like a sound of its kind.",
          "Save it again as mp3 or wav; a new ending of the name is not enough.");
    } else {
      return Optional.of(sound);
    }
    return Optional.empty();
  }

  private void noteUnnamed(String name) {
    if (Gathering.isSound(name) && !named.contains(name)) {
      findings.add(
          new Finding(
              Weight.WEAK,
              name,
              0,
              "Nothing says which words are spoken here, so it is never played.",
              "Name it in audio/LANGUAGE.yaml with its words, or take it out."));
    }
  }

  private static Format format(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".wav") ? Format.WAV : Format.MP3;
  }
}
