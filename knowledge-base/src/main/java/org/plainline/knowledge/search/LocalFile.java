package org.plainline.knowledge.search;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file on disk, or for as long as it is open a copy of what the jar holds: a large model that is
 * read from a file leaves none of its weight in the memory of the Java machine.
 *
 * @param path where it is
 * @param copy true if it goes away when closed
 */
record LocalFile(Path path, boolean copy) implements Closeable {

  /**
   * A file of the operator's own, which stays.
   *
   * @throws FileNotFoundException if there is none
   */
  static LocalFile at(Path path) throws FileNotFoundException {
    if (!Files.isRegularFile(path)) {
      throw new FileNotFoundException("there is no file " + path);
    }
    return new LocalFile(path, false);
  }

  /** A copy of a resource in the folder for passing files. */
  static LocalFile ofResource(String name) throws IOException {
    try (var in = LocalFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      Path path = Files.createTempFile("plainline", ".model");
      Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
      return new LocalFile(path, true);
    }
  }

  @Override
  public void close() throws IOException {
    if (copy) {
      Files.deleteIfExists(path);
    }
  }
}
