package org.plainline.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {

  private static final String FOLDER = "packs/small";

  @TempDir Path temp;

  @Test
  void a_folder_a_zip_file_and_a_jar_give_the_same_pack() throws Exception {
    Path folder = Path.of(resource(FOLDER + "/pack.yaml").toURI()).getParent();
    Path zip = zipped(folder, "", "some.zip");
    Path wrapped = zipped(folder, "small-1.0/", "wrapped.zip");
    Path jar = zipped(folder, FOLDER + "/", "some.jar");

    var expected = new PackReader().read(PackFiles.at(folder));

    assertThat(expected.sound()).isTrue();
    assertThat(new PackReader().read(PackFiles.at(zip))).isEqualTo(expected);
    assertThat(new PackReader().read(PackFiles.at(wrapped))).isEqualTo(expected);
    assertThat(onClassPath(getClass().getClassLoader())).isEqualTo(expected);
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(onClassPath(loader)).isEqualTo(expected);
    }
  }

  @Test
  void names_that_climb_out_of_a_zip_file_are_refused() throws IOException {
    for (String name : new String[] {"../pack.yaml", "a/../../b.yaml", "/etc/x.yaml", "c:x.yaml"}) {
      Path zip = zip("evil.zip", name, "name: x");
      assertThat(new PackReader().read(PackFiles.at(zip)).findings().toString())
          .contains("points outside", "Do not use this file");
    }
  }

  @Test
  void a_file_that_swells_when_unpacked_is_refused() throws IOException {
    Path zip = zip("bomb.zip", "pack.yaml", "x".repeat(Gathering.FILE_BYTES_MAX + 1));

    assertThat(new PackReader().read(PackFiles.at(zip)).findings().toString())
        .contains("larger than", "Split it");
  }

  @Test
  void more_files_or_bytes_than_a_pack_may_hold_are_refused() throws IOException {
    var twoFiles = new Gathering(new Gathering.Limits(2, 10, 15));
    twoFiles.take("a.yaml", bytes(5));
    twoFiles.take("picture.png", bytes(50));
    twoFiles.take("b.yaml", bytes(5));

    assertThatThrownBy(() -> twoFiles.take("c.yaml", bytes(1))).hasMessageContaining("more than");
    assertThatThrownBy(() -> twoFiles.take("d.yaml", bytes(11))).hasMessageContaining("larger");
  }

  @Test
  void what_is_not_there_or_no_zip_file_is_told() throws IOException {
    Path text = Files.writeString(temp.resolve("pack.zip"), "hello");

    assertThat(new PackReader().read(PackFiles.at(text)).findings().toString())
        .contains("not a zip file");
    assertThat(new PackReader().read(PackFiles.at(temp.resolve("none"))).findings().toString())
        .contains("no such folder");
    assertThat(
            new PackReader()
                .read(PackFiles.onClassPath(getClass().getClassLoader(), "none"))
                .findings()
                .toString())
        .contains("no pack.yaml");
  }

  @Test
  void a_table_for_editors_is_not_taken_for_a_pack() throws IOException {
    Path table = Files.writeString(temp.resolve("pack.csv"), "id,language");
    assertThat(new PackReader().read(PackFiles.at(table)).findings().toString())
        .contains("a table for editors", "with import");
  }

  private static PackReading onClassPath(ClassLoader loader) {
    return new PackReader().read(PackFiles.onClassPath(loader, FOLDER));
  }

  private Path zip(String file, String name, String content) throws IOException {
    Path zip = temp.resolve(file);
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }

  private Path zipped(Path folder, String prefix, String name) throws IOException {
    Path zip = temp.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(prefix + folder.relativize(file)));
        Files.copy(file, out);
      }
    }
    return zip;
  }

  private static URL resource(String name) throws IOException {
    URL url = PackFilesTest.class.getClassLoader().getResource(name);
    if (url == null) {
      throw new IOException("missing " + URI.create(name));
    }
    return url;
  }

  private static ByteArrayInputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }
}
