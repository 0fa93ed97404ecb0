package org.plainline.bot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonthReportTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Test
  void a_month_reads_as_it_was_agreed() throws Exception {
    Map<String, Map<String, Long>> counts =
        Map.of(
            "channel", Map.of("sms", 420L, "voice", 61L, "telegram", 9L),
            "language", Map.of("en", 300L, "sw", 190L),
            "topic", Map.of("fever-adult", 120L, "boil-water", 3L, "mask-fit", 4L),
            "outcome",
                Map.of(
                    "answered",
                    240L,
                    "abstained",
                    60L,
                    "urgent",
                    24L,
                    "delete",
                    4L,
                    "person",
                    31L,
                    "clarified",
                    76L,
                    "menu",
                    55L),
            "hour", Map.of("07", 200L, "08", 290L),
            "entered", Map.of("requests-received", 1L, "corrections", 2L));
    var upkeep = new MonthReport.Upkeep(0, 3, Optional.of(Duration.ofMinutes(17)));
    assertThat(MonthReport.of(NOVEMBER, counts, upkeep).asText())
        .isEqualTo(Files.readString(Path.of("src/test/resources/tally/report.txt")));
  }

  @Test
  void a_month_of_few_says_nothing_about_them() {
    Map<String, Map<String, Long>> counts =
        Map.of("outcome", Map.of("answered", 1L, "abstained", 2L, "urgent", 1L));
    var upkeep = new MonthReport.Upkeep(0, 0, Optional.empty());
    String text = MonthReport.of(NOVEMBER, counts, upkeep).asText();
    assertThat(text).contains("questions without an answer: too few to say");
    assertThat(text).doesNotContain(": 1", ": 2");
  }
}
