package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A pack in a folder on the class path. The jar is listed through the connection of its own URL, so
 * a jar within a jar is listed by whoever can read it.
 */
record ClassPathFiles(ClassLoader loader, String folder) implements PackFiles {

  @Override
  public String place() {
    return "classpath:" + folder;
  }

  @Override
  public SortedMap<String, byte[]> read() throws IOException {
    URL top = loader.getResource(folder + "/pack.yaml");
    if (top == null) {
      throw new PackUnreadable(
          "There is no pack.yaml there.", "Check the name of the folder on the class path.");
    }
    if (top.openConnection() instanceof JarURLConnection connection) {
      return read(connection.getJarFile());
    }
    return new FolderFiles(folderOf(top)).read();
  }

  private SortedMap<String, byte[]> read(JarFile jar) throws IOException {
    String root = folder + "/";
    List<JarEntry> entries =
        jar.stream()
            .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(root))
            .toList();
    var gathering = new Gathering();
    for (JarEntry entry : entries) {
      try (InputStream in = jar.getInputStream(entry)) {
        gathering.take(entry.getName().substring(root.length()), in);
      }
    }
    return gathering.files();
  }

  private static Path folderOf(URL top) throws PackUnreadable {
    try {
      URI parent = top.toURI().resolve(".");
      return Path.of(parent);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new PackUnreadable(
          "The class path entry cannot be read as a folder.", "Put the pack into a plain folder.");
    }
  }
}
