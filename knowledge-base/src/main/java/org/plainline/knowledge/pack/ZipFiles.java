package org.plainline.knowledge.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A pack in a zip file, at its top or inside one folder. Nothing is ever unpacked to disk. */
record ZipFiles(Path zip) implements PackFiles {

  @Override
  public String place() {
    return zip.toString();
  }

  @Override
  public SortedMap<String, byte[]> read() throws IOException {
    if (!Files.isRegularFile(zip)) {
      throw new PackUnreadable("There is no such folder or file.", "Check the path.");
    }
    if (zip.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx)")) {
      throw new PackUnreadable(
          "This is a table for editors, not a pack.", "Take it into a pack with import.");
    }
    try (var file = new ZipFile(zip.toFile())) {
      return read(file);
    } catch (ZipException e) {
      throw new PackUnreadable(
          "This is not a zip file, or it is damaged.", "Make the zip file again and copy it anew.");
    }
  }

  @Override
  public String stamp() throws IOException {
    return Files.isRegularFile(zip) ? FolderFiles.stamp(zip) : "missing";
  }

  @Override
  public long size() throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      return file.stream().mapToLong(ZipEntry::getSize).sum();
    }
  }

  private static SortedMap<String, byte[]> read(ZipFile file) throws IOException {
    List<? extends ZipEntry> entries = file.stream().filter(entry -> !entry.isDirectory()).toList();
    for (ZipEntry entry : entries) {
      refuseEscape(entry.getName());
    }
    String root = root(entries);
    var gathering = new Gathering();
    for (ZipEntry entry : entries) {
      if (entry.getName().startsWith(root)) {
        try (InputStream in = file.getInputStream(entry)) {
          gathering.take(entry.getName().substring(root.length()), in);
        }
      }
    }
    return gathering.files();
  }

  private static void refuseEscape(String name) throws PackUnreadable {
    boolean climbs = List.of(name.split("[/\\\\]", -1)).contains("..");
    if (climbs || name.startsWith("/") || name.contains(":") || name.indexOf('\0') >= 0) {
      throw new PackUnreadable(
          "The zip file holds a name that points outside of it.",
          "Do not use this file; ask its publisher for a clean one.");
    }
  }

  private static String root(List<? extends ZipEntry> entries) {
    return entries.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.equals("pack.yaml") || name.endsWith("/pack.yaml"))
        .min(Comparator.comparingInt(String::length))
        .map(name -> name.substring(0, name.length() - "pack.yaml".length()))
        .orElse("");
  }
}
