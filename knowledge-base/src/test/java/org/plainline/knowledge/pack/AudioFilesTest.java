package org.plainline.knowledge.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Finding.Weight;
import org.plainline.knowledge.pack.Sound.Format;

class AudioFilesTest {

  private static final String MP3 = "ID3 and so on";
  private static final String WAV = "RIFF....WAVE and so on";

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  @Test
  void each_line_of_the_index_says_what_a_file_speaks() {
    index("sw", "lead.mp3: Chemsha maji.", "prompt-1.wav: \"Kusikia hili tena, bonyeza 1.\"");
    file("audio/sw/lead.mp3", MP3);
    file("audio/sw/prompt-1.wav", WAV);

    List<Recording> recordings = AudioFiles.read(files, findings);

    assertThat(findings).isEmpty();
    assertThat(recordings).hasSize(2).allMatch(each -> each.language().equals(new Language("sw")));
    assertThat(recordings)
        .extracting(Recording::words)
        .containsExactly("Chemsha maji.", "Kusikia hili tena, bonyeza 1.");
    assertThat(recordings)
        .extracting(each -> each.sound().format())
        .containsExactly(Format.MP3, Format.WAV);
    assertThat(recordings.getFirst().sound().bytes()).isEqualTo(MP3.getBytes(ISO_8859_1));
  }

  @Test
  void a_broken_recording_is_named_with_its_cure_and_the_others_stay() {
    index(
        "sw",
        "good.mp3: Chemsha maji.",
        "gone.mp3: Haipo.",
        "text.mp3: Si sauti.",
        "other.wav: RIFF.",
        "large.mp3: Kubwa.",
        "../../etc/passwd: Nje.",
        "empty.mp3: \"\"");
    file("audio/sw/good.mp3", "\u00FF\u00FB and so on");
    file("audio/sw/text.mp3", "hello");
    file("audio/sw/other.wav", "RIFF but not the other word");
    file("audio/sw/large.mp3", MP3 + "x".repeat(Gathering.FILE_BYTES_MAX));
    file("audio/sw/empty.mp3", MP3);
    file("audio/sw/extra.mp3", MP3);

    assertThat(AudioFiles.read(files, findings))
        .extracting(Recording::words)
        .containsExactly("Chemsha maji.");
    assertThat(findings.stream().sorted().map(Finding::toString))
        .containsExactly(
            "audio/sw.yaml:2: There is no file audio/sw/gone.mp3."
                + " Put it there, or take this line out.",
            "audio/sw.yaml:3: text.mp3 does not begin like a sound of its kind."
                + " Save it again as mp3 or wav; a new ending of the name is not enough.",
            "audio/sw.yaml:4: other.wav does not begin like a sound of its kind."
                + " Save it again as mp3 or wav; a new ending of the name is not enough.",
            "audio/sw.yaml:5: large.mp3 is larger than 1000000 bytes."
                + " Save it as mp3 with one channel and 32 kbit/s, or cut it in two.",
            "audio/sw.yaml:6: '../../etc/passwd' is not the name of a recording."
                + " Use letters, digits and dashes, and .mp3 or .wav at the end.",
            "audio/sw.yaml:7: The field 'empty.mp3' is empty. Fill it in.",
            "audio/sw/extra.mp3: Nothing says which words are spoken here, so it is never played."
                + " Name it in audio/LANGUAGE.yaml with its words, or take it out.");
    assertThat(findings)
        .filteredOn(finding -> finding.weight() == Weight.WEAK)
        .extracting(Finding::file)
        .containsExactly("audio/sw/extra.mp3");
  }

  @Test
  void sounds_elsewhere_are_not_even_read_and_large_ones_only_to_the_limit() throws IOException {
    Gathering gathering = new Gathering();
    gathering.take("practices/t4/fever.mp3", sound(10));
    gathering.take("audio/sw/notes.txt", sound(10));
    gathering.take("audio/sw/large.mp3", sound(Gathering.FILE_BYTES_MAX + 500));

    assertThat(gathering.files()).containsOnlyKeys("audio/sw/large.mp3");
    assertThat(gathering.files().get("audio/sw/large.mp3")).hasSize(Gathering.FILE_BYTES_MAX + 1);
  }

  private static ByteArrayInputStream sound(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }

  private void index(String language, String... lines) {
    files.put("audio/" + language + ".yaml", String.join("\n", lines).getBytes(UTF_8));
  }

  private void file(String name, String content) {
    files.put(name, content.getBytes(ISO_8859_1));
  }
}
