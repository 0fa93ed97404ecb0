package org.plainline.config.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainline.bot.privacy.JdbcCopies;
import org.plainline.bot.privacy.JdbcSunset;
import org.plainline.bot.privacy.KeyFile;
import org.plainline.bot.tally.JdbcTally;
import org.plainline.bot.tally.MonthReport;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.transparency.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done once the service has ended: all is destroyed, and the counts make a last report. */
@Component
final class Ending {

  private static final Logger log = LoggerFactory.getLogger(Ending.class);

  private final Optional<JdbcCopies> copies;
  private final JdbcSunset kept;
  private final KeyFile keys;
  private final JdbcTally tally;
  private final Reports reports;
  private final Path file;

  Ending(
      Optional<JdbcCopies> copies,
      JdbcSunset kept,
      KeyFile keys,
      JdbcTally tally,
      Reports reports,
      PlainlineSettings settings) {
    this.copies = copies;
    this.kept = kept;
    this.keys = keys;
    this.tally = tally;
    this.reports = reports;
    this.file = settings.dataDir().resolve("final-report.txt");
  }

  /** May be done again and again. */
  void carryOut() {
    Steps.doAll(this::destroy, keys::destroy, this::report);
  }

  /** What providers keep is found by ids that are about to go: first those are noted. */
  private void destroy() {
    copies.ifPresent(JdbcCopies::noteAll);
    kept.destroy();
  }

  private void report() {
    if (Files.exists(file)) {
      return;
    }
    String months =
        tally.months().stream()
            .map(reports::of)
            .map(MonthReport::asText)
            .collect(Collectors.joining("\n"));
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(unfinished, months);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the final report cannot be written", e);
    }
    log.warn("This service has ended. The final report is in {}.", file.getFileName());
  }
}
