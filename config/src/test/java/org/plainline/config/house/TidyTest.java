package org.plainline.config.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources are tidy, and each rule is shown to find what is not. */
class TidyTest {

  private static final Path ROOT = root();
  private final Tidy tidy = new Tidy(bannedWords());

  @Test
  void sources_are_tidy() {
    List<Path> sources = mainSources();
    List<String> findings =
        sources.stream()
            .flatMap(path -> tidy.findings(ROOT.relativize(path).toString(), read(path)).stream())
            .toList();
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(findings).isEmpty();
  }

  @Test
  void readme_fits_in_150_lines() {
    assertThat(read(ROOT.resolve("README.md")).lines().count()).isBetween(20L, 150L);
  }

  @Test
  void the_straight_line_in_the_docs_is_the_one_in_the_code() {
    String bot = read(ROOT.resolve("bot-core/src/main/java/org/plainline/bot/Bot.java"));
    int from = bot.indexOf("  public Turn respond(");
    String method = bot.substring(from, bot.indexOf("\n  }\n", from)).replace("\n  ", "\n").strip();
    assertThat(read(ROOT.resolve("docs/architecture.md"))).contains(method);
    assertThat(read(ROOT.resolve("README.md")))
        .contains(method.substring(0, method.indexOf("return new Turn(")));
  }

  @Test
  void nobody_skips_a_test() {
    List<Path> tests = sourcesUnder("src/test/java");
    assertThat(tests).hasSizeGreaterThan(30);
    String annotation = "@" + "Disabled";
    assertThat(tests).noneMatch(path -> read(path).contains(annotation));
  }

  @Test
  void a_long_method_is_found() {
    String body = "int a = 0;\n".repeat(Tidy.METHOD_LINES_MAX);
    assertThat(tidy.findings("A.java", "class A { void a() {\n" + body + "} }"))
        .singleElement()
        .asString()
        .contains("method of 42 lines");
  }

  @Test
  void a_long_file_is_found() {
    assertThat(tidy.findings("A.java", "\n".repeat(301) + "class A {}"))
        .singleElement()
        .asString()
        .contains("file of 302 lines");
  }

  @Test
  void too_many_parameters_are_found() {
    assertThat(tidy.findings("A.java", "class A { void f(int a, int b, int c, int d, int e) {} }"))
        .singleElement()
        .asString()
        .contains("5 parameters");
  }

  @Test
  void what_overrides_has_the_parameters_that_it_must_have() {
    String source = "class A { @Override void f(int a, int b, int c, int d, int e) {} }";
    assertThat(tidy.findings("A.java", source)).isEmpty();
  }

  @Test
  void a_record_of_eight_is_found() {
    assertThat(
            tidy.findings(
                "A.java", "record A(int a, int b, int c, int d, int e, int f, int g, int h) {}"))
        .singleElement()
        .asString()
        .contains("record of 8 components");
  }

  @Test
  void a_long_line_is_found() {
    assertThat(tidy.findings("A.java", "class A {} //" + "x".repeat(100)))
        .singleElement()
        .asString()
        .contains("columns");
  }

  @Test
  void a_todo_without_an_issue_is_found() {
    assertThat(tidy.findings("A.java", "// TO" + "DO later\nclass A {}"))
        .singleElement()
        .asString()
        .contains("issue number");
    assertThat(tidy.findings("A.java", "// TO" + "DO(#7) later\nclass A {}")).isEmpty();
  }

  @Test
  void a_banned_word_is_found_in_every_kind_of_name() {
    assertThat(tidy.findings("A.java", "class UserStore { int hits; void f(int chunkSize) {} }"))
        .hasSize(3);
  }

  private static Set<String> bannedWords() {
    Set<String> words =
        read(ROOT.resolve("docs/glossary.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.contains("We do not say"))
            .map(line -> line.split("\\|")[3])
            .flatMap(cell -> Arrays.stream(cell.split(",")))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet());
    assertThat(words).contains("user", "chunk", "hit").hasSizeGreaterThan(10);
    return words;
  }

  private static List<Path> mainSources() {
    return sourcesUnder("src/main/java");
  }

  private static List<Path> sourcesUnder(String folder) {
    return Stream.of("bot-core", "channels", "knowledge-base", "config")
        .map(module -> ROOT.resolve(module).resolve(folder))
        .filter(Files::isDirectory)
        .flatMap(TidyTest::walk)
        .filter(path -> path.toString().endsWith(".java"))
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
