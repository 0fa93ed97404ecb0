package org.plainline.config.health;

import org.plainline.bot.knowledge.KnowledgeBase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows whether the practices are open. While they are not, a load balancer does better to send
 * people to another node; what comes here all the same is kept and answered a little later.
 */
@Component("practicesHealthIndicator")
final class PracticesHealth implements HealthIndicator {

  private final KnowledgeBase knowledge;

  PracticesHealth(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Health health() {
    return knowledge.isOpen()
        ? Health.up().withDetail("practices", "open").build()
        : Health.outOfService().withDetail("practices", "being opened").build();
  }
}
