package org.plainline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The real application, told of a model that is not there. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MissingModelTest {

  private static final String SAID = "The model cannot be used";
  private static final long LOOK_AGAIN_MILLIS = 20;

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void it_starts_says_so_in_one_line_and_answers_by_words(@TempDir Path data, CapturedOutput output)
      throws Exception {
    Path missing = data.resolve("no-model");
    try (var plainline = RunningPlainline.start(data, "plainline.search.model=" + missing)) {
      while (!output.toString().contains(SAID)) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      assertThat(plainline.ask("how do i wash my hands", "sms").parts())
          .anyMatch(part -> part.contains("soap"));
    }
    assertThat(output.toString().lines().filter(line -> line.contains(SAID)))
        .singleElement()
        .asString()
        .contains("WARN", "plainline.search.model", "no-model/model.onnx");
  }
}
