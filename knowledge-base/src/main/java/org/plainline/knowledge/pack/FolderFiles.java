package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A pack in a folder. Links are not followed, so it cannot reach outside. */
record FolderFiles(Path folder) implements PackFiles {

  private static final int DEPTH_MAX = 8;

  @Override
  public String place() {
    return folder.toString();
  }

  @Override
  public SortedMap<String, byte[]> read() throws IOException {
    var gathering = new Gathering();
    for (Path file : regularFiles()) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      try (InputStream in = Files.newInputStream(file)) {
        gathering.take(name, in);
      }
    }
    return gathering.files();
  }

  @Override
  public String stamp() throws IOException {
    StringBuilder stamp = new StringBuilder();
    for (Path file : regularFiles()) {
      stamp.append(folder.relativize(file)).append(stamp(file)).append('\n');
    }
    return stamp.toString();
  }

  @Override
  public long size() throws IOException {
    long size = 0;
    for (Path file : regularFiles()) {
      size += Files.size(file);
    }
    return size;
  }

  /** Size and time of a file. */
  static String stamp(Path file) throws IOException {
    return " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
  }

  private List<Path> regularFiles() throws IOException {
    try (Stream<Path> walk = Files.walk(folder, DEPTH_MAX)) {
      return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
