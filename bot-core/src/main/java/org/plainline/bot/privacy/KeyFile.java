package org.plainline.bot.privacy;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
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
  private static final int KEY_BYTES = 32;
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
  public static KeyFile in(Path folder, SecureRandom random) {
    Path file = folder.resolve(NAME);
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(folder);
        SecretKey seal = key(random, "AES");
        Keys fresh =
            new Keys("1", Map.of("1", seal), key(random, "HmacSHA256"), key(random, "HmacSHA256"));
        write(file, random, fresh);
      }
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
   * New keys for sealing and for pseudonyms. What was sealed since the last rotation still opens,
   * what was sealed before it does not; all pseudonyms change; opt-outs stay.
   */
  public synchronized void rotate() {
    Keys old = keys.get();
    String id = Integer.toString(Integer.parseInt(old.sealing()) + 1);
    Map<String, SecretKey> seals = new LinkedHashMap<>();
    seals.put(old.sealing(), KeyText.require(old.seals().get(old.sealing())));
    seals.put(id, key(random, "AES"));
    Keys fresh = new Keys(id, seals, key(random, "HmacSHA256"), old.lasting());
    try {
      write(file, random, fresh, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file cannot be replaced", e);
    }
    keys.set(fresh);
  }

  /** On disk under another name first, so that the file is complete or not there at all. */
  private static void write(Path file, SecureRandom random, Keys keys, CopyOption... how)
      throws IOException {
    Path fresh = file.resolveSibling(NAME + "." + Integer.toHexString(random.nextInt()));
    ByteBuffer text = StandardCharsets.US_ASCII.encode(KeyText.write(keys));
    try (FileChannel out = FileChannel.open(fresh, Set.of(CREATE_NEW, WRITE), attributes(file))) {
      while (text.hasRemaining()) {
        out.write(text);
      }
      out.force(true);
    }
    Files.move(fresh, file, how);
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
