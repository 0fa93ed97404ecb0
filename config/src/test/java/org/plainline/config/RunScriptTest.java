package org.plainline.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script of the guide in a folder that was never built, with a build that can be held up. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunScriptTest {

  /** Leaves a line each time that it is run, and ends when there is a file "go". */
  private static final String BUILD =
      """
      #!/bin/sh
      echo built >> builds
      until [ -e go ]; do sleep .05; done
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      mkdir -p config/target/app
      echo "$@"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void unpack() throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve(".mvn"));
    for (String module : List.of("bot-core", "channels", "knowledge-base", "config")) {
      Files.createDirectories(folder.resolve(module));
    }
    Files.createFile(folder.resolve("pom.xml"));
    Files.writeString(folder.resolve(".mvn/find-jdk.sh"), "unset JAVA_HOME\n");
    Files.copy(Path.of("../run"), folder.resolve("run"));
    executable("mvnw", BUILD);
    executable("bin/java", JAVA);
  }

  @Test
  void of_two_that_start_at_once_one_builds_and_the_other_says_that_it_waits() throws Exception {
    Process first = run("try");
    assertThat(line(first)).startsWith("Building Plainline.");
    Process second = run("chat");
    assertThat(line(second)).matches("Plainline is being built by .* Waiting for it\\.");
    Files.createFile(folder.resolve("go"));
    assertThat(ended(first)).contains("--plainline.simulator=true");
    assertThat(ended(second)).endsWith("plainline.jar chat");
    assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
  }

  @Test
  void a_build_that_was_killed_keeps_nobody_waiting() throws Exception {
    Process killed = run("try");
    assertThat(line(killed)).startsWith("Building Plainline.");
    killed.descendants().forEach(ProcessHandle::destroyForcibly);
    killed.destroyForcibly().waitFor();
    Files.createFile(folder.resolve("go"));
    Process next = run("chat");
    assertThat(line(next)).startsWith("Building Plainline.");
    assertThat(ended(next)).endsWith("plainline.jar chat");
    assertThat(folder.resolve("config/target/building.lock")).doesNotExist();
  }

  private void executable(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Process run(String command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "./run", command).directory(folder.toFile());
    builder.environment().merge("PATH", folder + "/bin", (path, own) -> own + ":" + path);
    return builder.start();
  }

  /** The next line of what it has to say aside. */
  private static String line(Process process) throws IOException {
    BufferedReader said = process.errorReader(UTF_8);
    return said.readLine();
  }

  /** What it printed, once it is over. */
  private static String ended(Process process) throws Exception {
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}
