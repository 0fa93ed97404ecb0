package org.plainline.config.web;

import java.util.List;
import org.plainline.bot.store.JdbcDeadLetters;
import org.plainline.bot.store.JdbcDeadLetters.DeadLetter;
import org.plainline.bot.store.JdbcDeadLetters.Name;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was given up after too many attempts, for operators: without words and without who. */
@RestController
final class DeadLettersController {

  private static final Logger log = LoggerFactory.getLogger(DeadLettersController.class);
  private static final String PATH = "/console/api/dead-letters";
  private static final int LISTED_MAX = 200;

  private final JdbcDeadLetters letters;

  DeadLettersController(JdbcDeadLetters letters) {
    this.letters = letters;
  }

  @GetMapping(PATH)
  List<DeadLetter> list() {
    return letters.latest(LISTED_MAX);
  }

  @PostMapping(path = PATH + "/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> retry(@RequestBody Name name) {
    return done(letters.retry(name), "tried again");
  }

  @PostMapping(path = PATH + "/give-up", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> giveUp(@RequestBody Name name) {
    return done(letters.giveUp(name), "given up");
  }

  private static ResponseEntity<Void> done(boolean changed, String what) {
    if (changed) {
      log.info("A dead letter was {} by an operator.", what);
    }
    return ResponseEntity.status(changed ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
  }
}
