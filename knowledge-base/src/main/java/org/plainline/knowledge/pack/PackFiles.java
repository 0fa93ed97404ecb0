package org.plainline.knowledge.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** The YAML files and recordings of a pack, wherever they lie. */
public interface PackFiles {

  /** Where the pack lies, for findings about the whole. */
  String place();

  /**
   * Names relative to the pack, with forward slashes, and what is in each file.
   *
   * @throws PackUnreadable if it is missing, too big or not a pack
   */
  SortedMap<String, byte[]> read() throws IOException;

  /** Names, sizes and times of the files: another text as soon as one of them changed. */
  default String stamp() throws IOException {
    return "";
  }

  /** How many bytes are to be read; 0 where that is not many, and where it cannot be told. */
  default long size() throws IOException {
    return 0;
  }

  /** A folder or a zip file, told apart by what is there. */
  static PackFiles at(Path path) {
    return Files.isDirectory(path) ? new FolderFiles(path) : new ZipFiles(path);
  }

  /** A folder on the class path, also inside a jar, also inside a jar within a jar. */
  static PackFiles onClassPath(ClassLoader loader, String folder) {
    return new ClassPathFiles(loader, folder);
  }
}
