package org.plainline.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plainline.config.settings.BadSetting;
import org.plainline.knowledge.pack.Pack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the files of the packs now and then, and puts what changed in place while answers go on:
 * a practice that somebody takes out of a pack is not said any more a few seconds later.
 */
public final class PackWatch implements Supplier<PackShelf> {

  private static final Logger log = LoggerFactory.getLogger(PackWatch.class);

  private final List<String> places;
  private final InstantSource clock;
  private final Consumer<List<Pack>> use;
  private final AtomicReference<PackShelf> shelf;
  private final AtomicReference<String> used;
  private final AtomicReference<String> seen;

  /**
   * Reads the packs for the first time.
   *
   * @param use puts packs in place of those before, in one step
   */
  public PackWatch(List<String> places, InstantSource clock, Consumer<List<Pack>> use) {
    this.places = places;
    this.clock = clock;
    this.use = use;
    String stamp = stamp();
    this.used = new AtomicReference<>(stamp);
    this.seen = new AtomicReference<>(stamp);
    this.shelf = new AtomicReference<>(read());
    get().findings().forEach(finding -> log.warn("{}", finding));
    use.accept(get().packs());
  }

  /** What is in use now. */
  @Override
  public PackShelf get() {
    return shelf.get();
  }

  /**
   * Takes what changed and has come to rest: files that are still being copied change again until
   * the next look.
   *
   * @return 1 if something new is in use, else 0
   */
  public int look() {
    String stamp = stamp();
    boolean rests = stamp.equals(seen.getAndSet(stamp));
    return rests && !stamp.equals(used.getAndSet(stamp)) && take() ? 1 : 0;
  }

  private boolean take() {
    try {
      PackShelf fresh = read();
      fresh.findings().forEach(finding -> log.warn("{}", finding));
      if (fresh.packs().size() >= get().packs().size()) {
        shelf.set(fresh);
        use.accept(fresh.packs());
        log.info("The packs changed: {} practices are in use now", fresh.practices());
        return true;
      }
    } catch (BadSetting e) {
      log.warn("{}", e.getMessage());
    }
    log.warn("A pack that changed cannot be read: the practices read before stay in use");
    return false;
  }

  private PackShelf read() {
    return PackShelf.read(places, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private String stamp() {
    StringBuilder stamps = new StringBuilder();
    for (String place : places) {
      stamps.append(place).append('\n').append(stamp(place));
    }
    return stamps.toString();
  }

  private static String stamp(String place) {
    try {
      return PackShelf.files(place).stamp();
    } catch (IOException | UncheckedIOException | BadSetting e) {
      return "unreadable";
    }
  }
}
