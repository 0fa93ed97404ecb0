package org.plainline.config.web;

import java.util.List;
import org.plainline.bot.privacy.JdbcUnanswered;
import org.plainline.bot.privacy.JdbcUnanswered.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What nothing answered, for editors; each look is noted. */
@RestController
final class UnansweredController {

  private static final Logger log = LoggerFactory.getLogger(UnansweredController.class);
  private static final int LISTED_MAX = 500;

  private final JdbcUnanswered unanswered;

  UnansweredController(JdbcUnanswered unanswered) {
    this.unanswered = unanswered;
  }

  @GetMapping("/console/api/unanswered")
  List<Asked> list() {
    log.info("The unanswered questions were read.");
    return unanswered.read(ConsoleGate.READER, LISTED_MAX);
  }
}
