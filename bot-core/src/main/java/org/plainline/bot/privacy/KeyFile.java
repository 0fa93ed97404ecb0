package org.plainline.bot.privacy;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys in a file that only its owner may read. Nodes that share a database share this file.
 * Lost keys cannot be made again: what was sealed stays closed and opt-outs are forgotten.
 */
public final class KeyFile {

  private static final String NAME = "plainline.keys";

  /** How the name of a file ends that is being written. */
  private static final String UNFINISHED = ".new";

  /** Writing one takes no time; whatever is older was left behind by a crash. */
  private static final Duration WRITING_MAX = Duration.ofMinutes(1);

  private static final int KEY_BYTES = 32;

  /** Ten years, in case a clock is wrong by more. */
  private static final int ROTATIONS_MAX = 120;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final SecureRandom random;
  private final AtomicReference<Keys> keys;

  private KeyFile(Path file, SecureRandom random, Keys keys) {
    this.file = file;
    this.random = random;
    this.keys = new AtomicReference<>(keys);
  }

  /**
   * Reads the key file of a folder; makes it, and the folder, if there is none.
   *
   * @throws IllegalStateException if others may read it or it is incomplete
   */
  public static KeyFile in(Path folder, SecureRandom random, InstantSource clock) {
    Path file = folder.resolve(NAME);
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(folder);
        SecretKey seal = key(random, "AES");
        SecretKey pseudonym = key(random, "HmacSHA256");
        SecretKey lasting = key(random, "HmacSHA256");
        Keys fresh = new Keys("1", Map.of("1", seal), pseudonym, lasting, clock.instant());
        write(file, random, fresh);
      }
      wipeLeftovers(file, clock.instant().minus(WRITING_MAX));
      requireOwnerOnly(file);
      return new KeyFile(file, random, KeyText.read(Files.readAllLines(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be read or made", e);
    }
  }

  public Keys keys() {
    return keys.get();
  }

  /**
   * Lets the next keys take over if a month has passed, or several. What was sealed since the last
   * time still opens, what was sealed before it does not; all pseudonyms change; opt-outs stay.
   *
   * @return how often new keys took over
   */
  public synchronized int rotateIfDue(Instant now) {
    int rotated = 0;
    for (Keys old = keys.get(); old.over(now) && rotated < ROTATIONS_MAX; old = keys.get()) {
      // A file that does not say how old it is counts as due once.
      replace(old.since().equals(Instant.EPOCH) ? fresh(old, now) : old.next());
      rotated++;
    }
    wipeLeftovers(now);
    return rotated;
  }

  /** New keys by chance, for when somebody may have seen the old: they do not follow from those. */
  public synchronized void rotate(Instant now) {
    replace(fresh(keys.get(), now));
  }

  /**
   * Destroys the keys, here and on disk; what was sealed stays closed and nobody is known again.
   */
  public synchronized void destroy() {
    try {
      if (Files.exists(file)) {
        wipe(file);
      }
      wipeLeftovers(file, Instant.MAX);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be destroyed", e);
    }
    SecretKey lasting = key(random, "HmacSHA256");
    Map<String, SecretKey> seals = Map.of("0", key(random, "AES"));
    keys.set(
        new Keys("0", seals, key(random, "HmacSHA256"), lasting, Instant.MAX.minus(Keys.LIFE)));
  }

  private Keys fresh(Keys old, Instant now) {
    return old.with(key(random, "AES"), key(random, "HmacSHA256"), now);
  }

  private void replace(Keys fresh) {
    try (FileChannel old = FileChannel.open(file, WRITE)) {
      write(file, random, fresh, StandardCopyOption.ATOMIC_MOVE);
      // The old file has no name any more; its keys must not lie about on the disk either.
      overwrite(old);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be replaced", e);
    }
    keys.set(fresh);
  }

  /** On disk under another name first, so that the file is complete or not there at all. */
  private static void write(Path file, SecureRandom random, Keys keys, CopyOption... how)
      throws IOException {
    Path fresh =
        file.resolveSibling(NAME + "." + Integer.toHexString(random.nextInt()) + UNFINISHED);
    ByteBuffer text = StandardCharsets.US_ASCII.encode(KeyText.write(keys));
    try (FileChannel out = FileChannel.open(fresh, Set.of(CREATE_NEW, WRITE), attributes(file))) {
      while (text.hasRemaining()) {
        out.write(text);
      }
      out.force(true);
    }
    Files.move(fresh, file, how);
  }

  private void wipeLeftovers(Instant now) {
    try {
      wipeLeftovers(file, now.minus(WRITING_MAX));
    } catch (IOException e) {
      throw new UncheckedIOException("an unfinished key file cannot be destroyed", e);
    }
  }

  /** What a crash left of writing a file holds keys from which all later ones follow. */
  private static void wipeLeftovers(Path file, Instant before) throws IOException {
    Path folder = file.resolveSibling("");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + ".*" + UNFINISHED)) {
      for (Path each : files) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
          wipe(each);
        }
      }
    }
  }

  private static void wipe(Path file) throws IOException {
    try (FileChannel old = FileChannel.open(file, WRITE)) {
      overwrite(old);
    }
    Files.delete(file);
  }

  private static void overwrite(FileChannel old) throws IOException {
    old.write(ByteBuffer.allocate((int) old.size()), 0);
    old.force(true);
  }

  private static FileAttribute<?>[] attributes(Path file) {
    return posix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IllegalStateException("the key file must be readable by its owner only (0600)");
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static SecretKey key(SecureRandom random, String algorithm) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return new SecretKeySpec(bytes, algorithm);
  }
}
