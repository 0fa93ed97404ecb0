package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.bot.language.Language;
import org.plainline.bot.plain.GsmFolding;
import org.plainline.bot.plain.Phrases;
import org.plainline.bot.plain.Renderer;
import org.plainline.bot.triage.Lifelines;
import org.plainline.bot.wording.Wording;
import org.plainline.config.AudioShelf;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.Recording;
import org.plainline.knowledge.pack.Sound;
import org.plainline.knowledge.pack.Sound.Format;
import org.springframework.http.ResponseEntity;

class AudioTest {

  private static final Language SWAHILI = new Language("sw");
  private static final String ADDRESS = "https://h.example.org" + AudioShelf.PATH;

  private final Renderer renderer =
      new Renderer(
          Phrases.of(Wording.tables("phrases")),
          new Lifelines("112", "", "", "", ""),
          new GsmFolding(Wording.tables("folding")),
          Wording.lines("wording/languages.tsv"));
  private final AudioShelf shelf = new AudioShelf(renderer, ADDRESS);
  private final AudioController controller = new AudioController(shelf);

  @Test
  void words_as_written_in_the_pack_are_found_as_they_are_said() {
    shelf.use(List.of(pack(recording("Piga 112 sasa. Kaa dakika 30 %.", "one"))));

    String once = address("Piga 1 1 2 sasa.", "Kaa dakika 30 asilimia.");
    String twice = address("Piga 1 1 2 sasa.", "Tena, 1 1 2.", "Kaa dakika 30 asilimia.");

    assertThat(once).startsWith(ADDRESS).endsWith(".mp3").isEqualTo(twice);
    assertThat(shelf.of(SWAHILI, List.of("Piga 1 1 2 sasa."))).as("only the whole").isEmpty();
    assertThat(shelf.of(Language.ENGLISH, List.of("Piga 1 1 2 sasa."))).isEmpty();
  }

  @Test
  void a_sound_is_fetched_by_its_name_and_kept_by_whoever_fetched_it() {
    shelf.use(List.of(pack(recording("Habari.", "one"))));
    ResponseEntity<byte[]> played = controller.play(name("Habari."));

    assertThat(played.getStatusCode().value()).isEqualTo(200);
    assertThat(played.getBody()).isEqualTo(sound("one"));
    assertThat(played.getHeaders().toSingleValueMap())
        .containsAllEntriesOf(
            Map.of(
                "Content-Type", "audio/mpeg",
                "Cache-Control", "max-age=31536000, public, immutable",
                "X-Content-Type-Options", "nosniff"));
  }

  @Test
  void another_sound_has_another_name_and_the_old_one_is_gone() {
    shelf.use(List.of(pack(recording("Habari.", "one"))));
    String before = name("Habari.");
    shelf.use(List.of(pack(recording("Habari.", "two")), pack(recording("Habari.", "three"))));

    assertThat(name("Habari.")).isNotEqualTo(before);
    assertThat(controller.play(name("Habari.")).getBody()).isEqualTo(sound("two"));
    assertThat(controller.play(before).getStatusCode().value()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../pack.yaml", "audio/sw/one.mp3", "one.mp3", "%2e%2e"})
  void nothing_else_can_be_fetched(String name) {
    shelf.use(List.of(pack(recording("Habari.", "one"))));
    assertThat(controller.play(name).getStatusCode().value()).isEqualTo(404);
  }

  private String name(String... lines) {
    return address(lines).substring(ADDRESS.length());
  }

  private String address(String... lines) {
    return shelf.of(SWAHILI, List.of(lines)).orElseThrow().toString();
  }

  private static Pack pack(Recording recording) {
    Pack.About about = new Pack.About("n", "p", "1", "CC0-1.0", List.of(SWAHILI), "", List.of());
    return new Pack(about, List.of(), List.of(recording));
  }

  private static Recording recording(String words, String sound) {
    return new Recording(SWAHILI, "one.mp3", words, new Sound(Format.MP3, sound(sound)));
  }

  private static byte[] sound(String name) {
    return ("ID3" + name).getBytes(StandardCharsets.UTF_8);
  }
}
