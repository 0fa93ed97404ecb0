package org.plainline.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plainline.config.settings.BadSetting;
import org.plainline.knowledge.pack.Pack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the packs, then looks at their files now and then, and puts what changed in place while
 * answers go on: a practice that somebody takes out of a pack is not said any more a few seconds
 * later.
 */
public final class PackWatch implements Supplier<PackShelf> {

  private static final Logger log = LoggerFactory.getLogger(PackWatch.class);

  /** A thousand practices and more. */
  private static final long SMALL_BYTES_MAX = 4 << 20;

  /** A look is followed by a rest of ten times its length. */
  private static final int REST = 10;

  /** Faults that are logged at most. */
  private static final int TOLD_MAX = 50;

  private final List<String> places;
  private final InstantSource clock;
  private final Consumer<List<Pack>> use;
  private final AtomicReference<PackShelf> shelf;
  private final AtomicReference<String> used = new AtomicReference<>("");
  private final AtomicReference<String> seen = new AtomicReference<>("");
  private final AtomicReference<LocalDate> checked = new AtomicReference<>(LocalDate.MIN);
  private final AtomicReference<Instant> rested = new AtomicReference<>(Instant.EPOCH);
  private final CountDownLatch opened = new CountDownLatch(1);

  /**
   * Reads nothing yet: {@link #open} does.
   *
   * @param use puts packs in place of those before, in one step
   * @throws BadSetting if there is nothing at one of the places
   */
  public PackWatch(List<String> places, InstantSource clock, Consumer<List<Pack>> use) {
    this.places = places;
    this.clock = clock;
    this.use = use;
    this.shelf = new AtomicReference<>(PackShelf.OPENING);
    places.forEach(PackShelf::files);
  }

  /** What is in use now; nothing until the packs are open. */
  @Override
  public PackShelf get() {
    return shelf.get();
  }

  /** True if the packs are open within so long. */
  public boolean isOpen(Duration patience) throws InterruptedException {
    return opened.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** True once the packs have been read for the first time. */
  public boolean isOpen() {
    return opened.getCount() == 0;
  }

  /** True if opening takes so little that nobody need be told to wait. */
  public boolean isSmall() {
    return places.stream().mapToLong(PackWatch::size).sum() <= SMALL_BYTES_MAX;
  }

  /** Reads the packs for the first time. */
  public void open() {
    String stamp = stamp();
    used.set(stamp);
    seen.set(stamp);
    put(read());
    opened.countDown();
  }

  /**
   * Opens the packs if they are not open yet. Else takes what changed and has come to rest: files
   * that are still being copied change again until the next look.
   *
   * @return 1 if something new is in use, else 0
   */
  public int look() {
    if (!isOpen()) {
      log.info("The practices are being opened. Until then messages are taken in and wait.");
      open();
      log.info("{} practices are open", get().practices());
      return 1;
    }
    Instant begun = clock.instant();
    if (begun.isBefore(rested.get())) {
      return 0;
    }
    String stamp = stamp();
    // Looking at very many files must not become all that is done.
    rested.set(begun.plus(Duration.between(begun, clock.instant()).multipliedBy(REST)));
    boolean rests = stamp.equals(seen.getAndSet(stamp));
    return rests && !stamp.equals(used.getAndSet(stamp)) && take() ? 1 : 0;
  }

  private boolean take() {
    try {
      Instant begun = clock.instant();
      PackShelf fresh = read();
      if (fresh.packs().size() >= get().packs().size()) {
        put(fresh);
        log.info(
            "The packs changed: {} practices are in use now, {} ms later",
            fresh.practices(),
            Duration.between(begun, clock.instant()).toMillis());
        return true;
      }
      tell(fresh.findings());
    } catch (BadSetting e) {
      log.warn("{}", e.getMessage());
    }
    log.warn("A pack that changed cannot be read: the practices read before stay in use");
    return false;
  }

  private void put(PackShelf fresh) {
    tell(fresh.findings());
    shelf.set(fresh);
    use.accept(fresh.packs());
  }

  /** A pack that is wrong as a whole would fill the log with a line for each practice. */
  private static void tell(List<String> findings) {
    findings.stream().limit(TOLD_MAX).forEach(finding -> log.warn("{}", finding));
    if (findings.size() > TOLD_MAX) {
      log.warn(
          "{} more faults are not listed here: the command check lists them all.",
          findings.size() - TOLD_MAX);
    }
  }

  /**
   * Whether a practice may be said depends on the day, so what passed on another passed nothing.
   */
  private PackShelf read() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Pack> passed = today.equals(checked.getAndSet(today)) ? get().packs() : List.of();
    return PackShelf.read(places, today, passed);
  }

  private static long size(String place) {
    try {
      return PackShelf.files(place).size();
    } catch (IOException | UncheckedIOException e) {
      return 0; // reading it will tell what is wrong
    }
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
