package org.plainline.config.health;

import org.plainline.config.schedule.Sunset;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows until when the service may keep anything. */
@Component("sunsetHealthIndicator")
final class SunsetHealth implements HealthIndicator {

  private final Sunset sunset;

  SunsetHealth(Sunset sunset) {
    this.sunset = sunset;
  }

  @Override
  public Health health() {
    String state = sunset.near() ? "it ends soon: see the command extend" : "far away";
    return Health.up()
        .withDetail("ends", sunset.ends().toString())
        .withDetail("state", sunset.over() ? "it has ended, nothing is kept" : state)
        .build();
  }
}
