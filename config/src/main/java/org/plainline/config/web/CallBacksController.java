package org.plainline.config.web;

import java.util.List;
import org.plainline.bot.person.CallBack;
import org.plainline.bot.person.JdbcCallBacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who wants to be called back, for operators; each look is noted. */
@RestController
final class CallBacksController {

  private static final Logger log = LoggerFactory.getLogger(CallBacksController.class);
  private static final int LISTED_MAX = 500;

  private final JdbcCallBacks callBacks;

  CallBacksController(JdbcCallBacks callBacks) {
    this.callBacks = callBacks;
  }

  @GetMapping("/console/api/call-backs")
  ResponseEntity<List<CallBack>> list() {
    log.info("The call-backs were read.");
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(callBacks.waiting(ConsoleGate.READER, LISTED_MAX));
  }

  @DeleteMapping("/console/api/call-backs/{id}")
  ResponseEntity<Void> done(@PathVariable String id) {
    boolean found = callBacks.done(id);
    log.info("A call-back was {}.", found ? "done and deleted" : "asked for that is gone");
    return found ? ResponseEntity.noContent().build() : ResponseEntity.notFound().build();
  }
}
