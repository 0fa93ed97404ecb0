package org.plainline.config.house.planted;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Breaks the rules on purpose, so that a test can show that they find it. */
@Component
class PlantedHelper {

  private int counter;

  Instant now() {
    counter++;
    return counter > 0 ? Instant.now() : Instant.EPOCH;
  }
}
