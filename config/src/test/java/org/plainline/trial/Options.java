package org.plainline.trial;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What a trial was told on the command line, as {@code --name=value}. */
record Options(String... words) {

  int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  Optional<String> text(String name) {
    String start = "--" + name + "=";
    return Arrays.stream(words)
        .filter(word -> word.startsWith(start))
        .map(word -> word.substring(start.length()))
        .findFirst();
  }

  Path jar() {
    return Path.of(text("jar").orElse("config/target/plainline.jar"));
  }
}
