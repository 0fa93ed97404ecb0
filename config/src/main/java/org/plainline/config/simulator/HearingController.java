package org.plainline.config.simulator;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.plainline.bot.language.Language;
import org.plainline.config.PackShelf;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears what somebody says into the phone of the page. */
@RestController
@ConditionalOnBooleanProperty("plainline.simulator")
@RequestMapping("/simulator/api/hearing")
final class HearingController {

  private static final int SECONDS_MAX = 30;
  private static final int BYTES_MAX = Recogniser.RATE * 2 * SECONDS_MAX;

  private final Optional<Recogniser> recogniser =
      Recogniser.found(Objects.requireNonNullElse(System.getenv("PATH"), ""));
  private final Supplier<PackShelf> shelf;

  HearingController(Supplier<PackShelf> shelf) {
    this.shelf = shelf;
  }

  /** Whether this machine can hear at all, and how it wants to be spoken to. */
  @GetMapping
  Map<String, Object> hearing() {
    return Map.of("here", recogniser.isPresent(), "rate", Recogniser.RATE);
  }

  /** The words in a sound; see {@link Recogniser#RATE} for its form. */
  @PostMapping(consumes = "application/octet-stream")
  ResponseEntity<Map<String, String>> words(@RequestBody byte[] sound)
      throws IOException, InterruptedException {
    if (recogniser.isEmpty()) {
      return problem(501, "No recogniser on this machine: install pocketsphinx, or type.");
    }
    if (sound.length > BYTES_MAX) {
      return problem(413, "Longer than " + SECONDS_MAX + " seconds: say it in fewer words.");
    }
    return ResponseEntity.ok(Map.of("words", recogniser.get().words(sound, expected())));
  }

  private Collection<String> expected() {
    return shelf.get().packs().stream()
        .flatMap(pack -> pack.practices().stream())
        .flatMap(practice -> Optional.ofNullable(practice.texts().get(Language.ENGLISH)).stream())
        .flatMap(text -> text.waysToAsk().stream())
        .toList();
  }

  private static ResponseEntity<Map<String, String>> problem(int status, String why) {
    return ResponseEntity.status(status).body(Map.of("problem", why));
  }
}
