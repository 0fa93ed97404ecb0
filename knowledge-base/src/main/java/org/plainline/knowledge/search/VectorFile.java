package org.plainline.knowledge.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** Vectors on disk by the digest of their text. May be deleted any time: they are made again. */
record VectorFile(Path path) {

  private static final int MAGIC = 0x504c5601;
  private static final int BYTES_MAX = 1 << 14;

  /**
   * What is there; nothing if there is no file.
   *
   * @throws IOException if the file was not written to its end, or was changed since
   */
  Map<String, CompactVector> read() throws IOException {
    Map<String, CompactVector> vectors = new HashMap<>();
    if (!Files.exists(path)) {
      return vectors;
    }
    var checked =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(path)), new CRC32());
    try (var in = new DataInputStream(checked)) {
      if (in.readInt() != MAGIC) {
        throw new IOException("this is no file of vectors");
      }
      for (int left = in.readInt(); left > 0; left--) {
        String digest = in.readUTF();
        byte[] written = new byte[Math.clamp(in.readInt(), Float.BYTES, BYTES_MAX)];
        in.readFully(written);
        vectors.put(digest, CompactVector.read(written));
      }
      long sum = checked.getChecksum().getValue();
      if (in.readLong() != sum) {
        throw new IOException("the file of vectors was changed");
      }
      return vectors;
    }
  }

  /** Puts these in place of what was there, in one step. */
  void write(Map<String, CompactVector> vectors) throws IOException {
    Path folder = Files.createDirectories(path.toAbsolutePath().resolveSibling("."));
    Path fresh = Files.createTempFile(folder, "vectors", ".new");
    var checked =
        new CheckedOutputStream(
            new BufferedOutputStream(Files.newOutputStream(fresh)), new CRC32());
    try (var out = new DataOutputStream(checked)) {
      out.writeInt(MAGIC);
      out.writeInt(vectors.size());
      for (var each : vectors.entrySet()) {
        byte[] written = each.getValue().written();
        out.writeUTF(each.getKey());
        out.writeInt(written.length);
        out.write(written);
      }
      out.writeLong(checked.getChecksum().getValue());
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
