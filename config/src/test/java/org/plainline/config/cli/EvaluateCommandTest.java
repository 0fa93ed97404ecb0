package org.plainline.config.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command evaluate, on tables of somebody who has no pack. */
class EvaluateCommandTest {

  @TempDir Path temp;
  private Path practices;
  private Path questions;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void two_tables() throws IOException {
    practices =
        Files.writeString(
            temp.resolve("practices.csv"),
            """
            id,question,answer
            bread,How long does bread bake?,"Forty minutes, in a hot oven."
            bread,When is a loaf done?,
            tea,How is green tea made?,Pour hot water over the leaves.
            rice,,"Cook rice in twice as much water, with a lid on."
            """);
    questions =
        Files.writeString(
            temp.resolve("questions.csv"),
            """
            text,id
            how long does bread bake,bread
            hot water on green leaves,coffee tea
            "rice, with a lid on?",rice
            when does the train to the sea leave,
            what is the time in Lima,bus
            """);
  }

  @Test
  void any_two_tables_are_measured_and_the_result_is_printed_as_json() {
    assertThat(run("--model", "off", "--json")).isZero();

    JsonNode result = JsonMapper.builder().build().readTree(out.toString());
    assertThat(result.path("questions").asInt()).isEqualTo(5);
    assertThat(result.path("answerable").asInt()).as("but for the empty id").isEqualTo(4);
    assertThat(result.path("recallAt1").asDouble()).as("one of several ids").isEqualTo(0.75);
    assertThat(result.path("questionsWithUnknownIds").asInt()).isEqualTo(1);
    assertThat(result.path("decided").path("abstainedRightly").asInt()).isEqualTo(1);
    assertThat(result.path("bm25Alone").path("recallAt1").asDouble()).isPositive();
    assertThat(result.path("intervals95").path("recallAt1High").asDouble()).isEqualTo(1);
    assertThat(result.path("failures").findValuesAsString("text"))
        .containsExactly("what is the time in Lima");
  }

  @Test
  void tables_in_another_language_are_read_by_its_rules() throws IOException {
    Files.writeString(
        practices,
        """
        id,question,answer
        pan,¿Cuánto tiempo se hornea el pan?,"Cuarenta minutos, en un horno muy caliente."
        te,¿Cómo se prepara el té verde?,Vierta agua caliente sobre las hojas.
        arroz,¿Cómo se cocina el arroz?,Con el doble de agua y con la tapa puesta.
        """);
    Files.writeString(questions, "text,id\ncuántos minutos hornear los panes,pan\n");

    assertThat(run("--model", "off", "--json")).isZero();

    JsonNode result = JsonMapper.builder().build().readTree(out.toString());
    assertThat(result.path("recallAt1").asDouble()).isEqualTo(1);
  }

  @Test
  void a_model_that_is_not_there_is_named_and_nothing_is_measured_in_its_place() {
    Path missing = temp.resolve("no-model");

    assertThat(run("--model", missing.toString(), "--json")).isEqualTo(2);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("no file " + missing.resolve("model.onnx"));
  }

  private int run(String... options) {
    return new CommandLine(new EvaluateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new PlainFailures())
        .execute(
            Stream.concat(
                    Stream.of("--pack", practices.toString(), "--questions", questions.toString()),
                    Stream.of(options))
                .toArray(String[]::new));
  }
}
