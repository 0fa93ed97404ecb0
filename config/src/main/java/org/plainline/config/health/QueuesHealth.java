package org.plainline.config.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.plainline.bot.inbox.JdbcInbox;
import org.plainline.bot.outbox.JdbcOutbox;
import org.plainline.bot.outbox.SenderState;
import org.plainline.bot.store.Backlog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Shows what waits to be answered and sent, and what was given up. */
@Component("queuesHealthIndicator")
final class QueuesHealth extends AbstractHealthIndicator {

  private final JdbcInbox inbox;
  private final JdbcOutbox outbox;
  private final InstantSource clock;

  QueuesHealth(JdbcInbox inbox, JdbcOutbox outbox, InstantSource clock, MeterRegistry meters) {
    super("what waits cannot be looked at");
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
    register(meters, "inbox", inbox::backlog);
    register(meters, "outbox", outbox::backlog);
  }

  /** The inbox first: what is answered meanwhile is then seen in the outbox at least. */
  @Override
  protected void doHealthCheck(Health.Builder health) {
    health
        .up()
        .withDetail("inbox", shown(inbox.backlog()))
        .withDetail("outbox", shown(outbox.backlog()));
    outbox
        .senders()
        .forEach(
            sender -> health.withDetail("sending by " + sender.channel().value(), shown(sender)));
  }

  private void register(MeterRegistry meters, String queue, Supplier<Backlog> backlog) {
    String name = "plainline." + queue;
    Gauge.builder(name + ".waiting", () -> backlog.get().waiting()).register(meters);
    Gauge.builder(name + ".dead", () -> backlog.get().dead()).register(meters);
    Gauge.builder(name + ".oldest.seconds", () -> age(backlog.get())).register(meters);
  }

  private String shown(SenderState sender) {
    return sender.failingSince().equals(Instant.EPOCH)
        ? "works"
        : "has failed for " + seconds(sender.failingSince()) + " seconds: " + sender.reason();
  }

  private String shown(Backlog backlog) {
    return backlog.waiting()
        + " waiting, the oldest for "
        + age(backlog)
        + " seconds, "
        + backlog.dead()
        + " given up";
  }

  private long seconds(Instant since) {
    return Duration.between(since, clock.instant()).toSeconds();
  }

  private long age(Backlog backlog) {
    return backlog.oldest().equals(Instant.EPOCH) ? 0 : seconds(backlog.oldest());
  }
}
