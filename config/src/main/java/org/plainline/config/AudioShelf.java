package org.plainline.config;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.plainline.bot.language.Language;
import org.plainline.bot.plain.Renderer;
import org.plainline.channels.voice.Recordings;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.pack.Recording;
import org.plainline.knowledge.pack.Sound;

/**
 * The recordings of the packs in use. Each is fetched by a name that follows from its sound, so a
 * name never stands for two sounds, and nothing else can be fetched.
 */
public final class AudioShelf implements Recordings {

  /** Below the path that providers reach anyway. */
  public static final String PATH = "/webhooks/voice/audio/";

  private final Renderer renderer;
  private final String address;
  private final AtomicReference<Shelf> shelf = new AtomicReference<>(Shelf.EMPTY);

  /**
   * @param address the public address of {@link #PATH}
   */
  public AudioShelf(Renderer renderer, String address) {
    this.renderer = renderer;
    this.address = address;
  }

  private record Said(Language language, List<String> lines) {}

  private record Shelf(Map<Said, String> names, Map<String, Recording> recordings) {

    static final Shelf EMPTY = new Shelf(Map.of(), Map.of());
  }

  /** Puts the recordings of these packs in place of those before; the first pack wins. */
  public void use(List<Pack> packs) {
    Map<Said, String> names = new HashMap<>();
    Map<String, Recording> recordings = new HashMap<>();
    for (Recording recording : packs.stream().flatMap(p -> p.recordings().stream()).toList()) {
      String name = name(recording);
      recordings.put(name, recording);
      for (String lines : renderer.spoken(recording.language(), recording.words())) {
        names.putIfAbsent(new Said(recording.language(), lines.lines().toList()), name);
      }
    }
    shelf.set(new Shelf(Map.copyOf(names), Map.copyOf(recordings)));
  }

  @Override
  public Optional<URI> of(Language language, List<String> lines) {
    return Optional.ofNullable(shelf.get().names().get(new Said(language, List.copyOf(lines))))
        .map(name -> URI.create(address + name));
  }

  /** The recording of that name. */
  public Optional<Recording> named(String name) {
    return Optional.ofNullable(shelf.get().recordings().get(name));
  }

  private static String name(Recording recording) {
    Sound sound = recording.sound();
    return sound.fingerprint() + "." + sound.format().name().toLowerCase(Locale.ROOT);
  }
}
