package org.plainline.config.schedule;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.plainline.bot.Answering;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.inbox.AnswerWorker;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.inbox.JdbcInbox;
import org.plainline.bot.inbox.WatchedInbox;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.outbox.Outbox;
import org.plainline.bot.outbox.OutboxDispatcher;
import org.plainline.bot.outbox.WatchedOutbox;
import org.plainline.bot.store.Bell;
import org.plainline.bot.store.JdbcStore;
import org.plainline.bot.store.WorkLoop;
import org.plainline.config.figures.Figures;
import org.plainline.config.settings.RepliesSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The loops that answer, send and forget, and what they are woken by. */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

  private static final Logger log = LoggerFactory.getLogger(WorkConfiguration.class);

  /**
   * One more than processors: while one waits until its replies are durable, another thinks. With
   * more of them, those who acknowledge webhooks wait for a processor.
   */
  private static final int ANSWERERS = Runtime.getRuntime().availableProcessors() + 1;

  /** On each channel, so that a provider who lets us wait keeps nobody else waiting. */
  private static final int SENDERS = 8;

  private static final int ANSWERS_AT_ONCE_MAX = 50;

  /** For what another node left, or what fell due: new work rings the bell. */
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

  /** A third of a lease. */
  private static final Duration HOLD_INTERVAL = Duration.ofSeconds(5);

  private static final Duration FORGET_INTERVAL = Duration.ofMinutes(1);
  private static final Duration MOVE_INTERVAL = Duration.ofMillis(500);
  private static final Duration COUNT_INTERVAL = Duration.ofSeconds(20);

  @Bean
  Bell answerBell() {
    return new Bell();
  }

  /** One for each channel that is on. */
  @Bean
  Map<PushChannel, Bell> sendBells(List<PushChannel> channels) {
    return channels.stream().collect(toUnmodifiableMap(Function.identity(), _ -> new Bell()));
  }

  /** Wakes the workers of this node, so that nobody waits for the next poll, and counts. */
  @Bean
  @Primary
  Inbox inbox(
      JdbcInbox storedInbox, Bell answerBell, Map<PushChannel, Bell> sendBells, Figures figures) {
    return new WatchedInbox(
        storedInbox,
        message -> {
          answerBell.ring();
          figures.received(message);
        },
        turn -> {
          ring(sendBells, turn);
          figures.completed(turn);
        });
  }

  /** How any message is answered, on the profile of the channel it came by. */
  @Bean
  Function<InboundMessage, Turn> answer(Answering answering, Map<ChannelId, Channel> channels) {
    return message -> {
      Channel channel = channels.get(message.from().channel());
      if (channel == null) {
        throw new IllegalStateException(message.from().channel() + " is switched off");
      }
      return answering.respond(message, channel.profile());
    };
  }

  @Bean
  AnswerWorker answerer(Inbox inbox, Function<InboundMessage, Turn> answer, InstantSource clock) {
    return new AnswerWorker(inbox, answer, ANSWERS_AT_ONCE_MAX, clock);
  }

  @Bean
  Work answerers(AnswerWorker answerer, Bell answerBell, RepliesSettings settings) {
    if (!settings.here()) {
      log.warn(
          "This node takes in and sends, and answers nobody: plainline.replies.here is false.");
    }
    return Work.loops(
        "answer",
        Stream.generate(() -> new WorkLoop(answerer::workOnce, answerBell, POLL_INTERVAL))
            .limit(settings.here() ? ANSWERERS : 0));
  }

  @Bean
  Work holder(AnswerWorker answerer) {
    return every(HOLD_INTERVAL, "hold", answerer::hold);
  }

  @Bean
  Work senders(
      Outbox outbox, Map<PushChannel, Bell> sendBells, Figures figures, InstantSource clock) {
    Outbox watched = new WatchedOutbox(outbox, figures::attempted);
    Stream.Builder<WorkLoop> loops = Stream.builder();
    sendBells.forEach((channel, bell) -> {
      OutboxDispatcher dispatcher = new OutboxDispatcher(watched, channel, clock);
      for (int i = 0; i < SENDERS; i++) {
        loops.add(new WorkLoop(dispatcher::workOnce, bell, POLL_INTERVAL));
      }
    });
    return Work.loops("send", loops.build());
  }

  @Bean
  Work counter(Figures figures) {
    return every(COUNT_INTERVAL, "count", figures::keep);
  }

  @Bean
  Work mover(JdbcStore store) {
    return every(MOVE_INTERVAL, "move", store::moveChanges);
  }

  @Bean
  Work forgetter(Forgetting forgetting) {
    return every(FORGET_INTERVAL, "forget", forgetting::once);
  }

  private static Work every(Duration interval, String name, Runnable work) {
    Bell never = new Bell();
    IntSupplier round =
        () -> {
          work.run();
          return 0;
        };
    return Work.loops(name, Stream.of(new WorkLoop(round, never, interval)));
  }

  /** Wakes who sends what a turn replies, here or elsewhere. */
  private static void ring(Map<PushChannel, Bell> sendBells, Turn turn) {
    sendBells.forEach((channel, bell) -> {
      if (turn.replies().stream().anyMatch(reply -> reply.to().channel().equals(channel.id()))) {
        bell.ring();
      }
    });
  }
}
