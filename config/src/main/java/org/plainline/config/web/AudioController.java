package org.plainline.config.web;

import java.time.Duration;
import org.plainline.config.AudioShelf;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives the phone company what it is to play. A name stands for one sound for ever. */
@RestController
final class AudioController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final AudioShelf shelf;

  AudioController(AudioShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping(AudioShelf.PATH + "{name}")
  ResponseEntity<byte[]> play(@PathVariable String name) {
    return shelf
        .named(name)
        .map(recording ->
            ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(recording.sound().format().mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(FOR_EVER)
                .body(recording.sound().bytes()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
