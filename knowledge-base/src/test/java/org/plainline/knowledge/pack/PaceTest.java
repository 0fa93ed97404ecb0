package org.plainline.knowledge.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainline.knowledge.pack.Finding.Weight;

class PaceTest {

  private static final int RATE = 8_000;
  private static final String TWENTY =
      "Boil the water for one full minute, then let it cool and keep it in a clean jug with lid.";

  @ParameterizedTest
  @CsvSource({
    "1, one.",
    "4, Call 112",
    "6, Call 112 or 9.",
    "4, fine-grained words are whole",
    "2, wait %",
    "2, पानी उबालें।",
    "0, ' ... '",
    "20, '" + TWENTY + "'"
  })
  void words_are_counted_as_they_are_said(int words, String text) {
    assertThat(Pace.words(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "7.7, ''", "7.2, ''", "8.4, ''", // 156, 167, 143
    "6, about 200 words", "10, about 120 words", "3, about 400 words"
  })
  void a_wav_is_measured_without_the_quiet_around_it(double seconds, String fault) {
    for (int bits : List.of(8, 16)) {
      assertThat(findings("en", "one.wav", TWENTY, wav(bits, 1.5, seconds, 2)))
          .matches(found ->
              fault.isEmpty()
                  ? found.isEmpty()
                  : found.size() == 1 && found.getFirst().contains(fault));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7.7, ''",
    "8.7, ''",
    "7.2, ''", // a second may be quiet
    "6, about 200 words",
    "10, about 133 words"
  })
  void an_mp3_is_measured_by_its_frames(double seconds, String fault) {
    for (byte[] file : List.of(mp3(seconds), tagged(mp3(seconds)))) {
      assertThat(findings("en", "one.mp3", TWENTY, file))
          .matches(found ->
              fault.isEmpty()
                  ? found.isEmpty()
                  : found.size() == 1 && found.getFirst().contains(fault));
    }
  }

  @Test
  void a_finding_names_line_and_cure_and_the_recording_is_still_used() {
    var files = new TreeMap<String, byte[]>();
    files.put("audio/en.yaml", ("one.wav: " + TWENTY).getBytes(ISO_8859_1));
    files.put("audio/en/one.wav", wav(16, 0, 5, 0));
    List<Finding> findings = new ArrayList<>();
    assertThat(AudioFiles.read(files, findings)).hasSize(1);
    assertThat(findings).extracting(Finding::weight).containsExactly(Weight.WEAK);
    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly(
            "audio/en.yaml:1: one.wav is spoken at about 240 words a minute. Speak at 150 to 160:"
                + " slower or faster is harder to follow.");
  }

  @Test
  void fewer_and_longer_words_take_as_long() {
    byte[] sound = wav(16, 0.2, 9.7, 0.5); // 124 words a minute
    assertThat(findings("sw", "one.wav", TWENTY, sound)).isEmpty();
    assertThat(findings("en", "one.wav", TWENTY, sound)).hasSize(1);
    assertThat(findings("ar", "one.wav", TWENTY, wav(16, 0, 7.7, 0)))
        .singleElement()
        .asString()
        .contains("Speak at 114 to 122");
  }

  @Test
  void rests_between_sentences_are_neither_slow_nor_wanted() {
    String three = "One two three four five six. One two three four. One two three four five six.";
    assertThat(findings("en", "one.wav", three, wav(16, 0, 6.2, 0))).as("no rests").isEmpty();
    assertThat(findings("en", "one.wav", three, wav(16, 0, 7.4, 0))).as("two rests").isEmpty();
    assertThat(findings("en", "one.wav", three, wav(16, 0, 9, 0))).as("slow anyway").hasSize(1);
  }

  @Test
  void nothing_is_said_of_few_words_or_of_a_sound_that_cannot_be_measured() {
    assertThat(findings("en", "one.wav", "Boil the water.", wav(16, 0, 0.1, 0))).isEmpty();
    assertThat(findings("en", "one.wav", TWENTY, wav(16, 3, 0, 0))).as("quiet").isEmpty();
    Random random = new Random(5);
    byte[] whole = wav(16, 0, 7.7, 0);
    for (int length = 13; length < 400; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      cut[12 + random.nextInt(length - 12)] = (byte) random.nextInt();
      byte[] frames = Arrays.copyOf(mp3(1), length);
      frames[2 + random.nextInt(length - 2)] = (byte) random.nextInt();
      findings("en", "one.wav", TWENTY, cut);
      findings("en", "one.mp3", TWENTY, frames);
    }
  }

  /** Lines of the findings about one recording. */
  private static List<String> findings(String language, String file, String words, byte[] sound) {
    var files = new TreeMap<String, byte[]>();
    files.put("audio/" + language + ".yaml", (file + ": " + words).getBytes(ISO_8859_1));
    files.put("audio/" + language + "/" + file, sound);
    List<Finding> findings = new ArrayList<>();
    assertThat(AudioFiles.read(files, findings)).hasSize(1);
    return findings.stream().map(Finding::toString).toList();
  }

  /** A tone between quiet that is not quite still. */
  private static byte[] wav(int bits, double before, double tone, double after) {
    int samples = (int) ((before + tone + after) * RATE);
    int bytes = samples * bits / 8;
    ByteBuffer file = ByteBuffer.allocate(44 + 8 + 4 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(48 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * bits / 8);
    file.putShort((short) (bits / 8)).putShort((short) bits);
    file.put(ascii("LIST")).putInt(3).putInt(0); // a part of odd length is followed by a byte more
    file.put(ascii("data")).putInt(bytes);
    for (int i = 0; i < samples; i++) {
      boolean loud = i >= before * RATE && i < (before + tone) * RATE;
      double sample = (loud ? 0.3 : 0.003) * Math.sin(2 * Math.PI * 440 * i / RATE);
      if (bits == 8) {
        file.put((byte) (128 + Math.round(sample * 127)));
      } else {
        file.putShort((short) (sample * 32_767));
      }
    }
    return file.array();
  }

  /** Frames of 36 ms: MPEG 2, 32 kbit/s, 16,000 samples a second. */
  private static byte[] mp3(double seconds) {
    int frames = (int) Math.round(seconds / 0.036);
    ByteBuffer file = ByteBuffer.allocate(frames * 144);
    for (int i = 0; i < frames; i++) {
      file.putInt(i * 144, 0xFFF34844);
    }
    return file.array();
  }

  /** The same after a title that holds what could be taken for a frame. */
  private static byte[] tagged(byte[] sound) {
    ByteBuffer file = ByteBuffer.allocate(10 + 300 + sound.length);
    file.put(ascii("ID3")).put(new byte[] {4, 0, 0, 0, 0, 2, 44});
    file.putInt(0xFFF34844).position(310).put(sound);
    return file.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
