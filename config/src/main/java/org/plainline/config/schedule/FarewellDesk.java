package org.plainline.config.schedule;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.plainline.bot.Farewell;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.SendResult;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.privacy.JdbcCopies;
import org.springframework.stereotype.Component;

/**
 * Answers once the service has ended: from memory, in one attempt, without keeping anything but the
 * ids of what the provider must still delete.
 */
@Component
public final class FarewellDesk {

  private final Farewell farewell;
  private final Map<ChannelId, Channel> channels;
  private final Optional<JdbcCopies> copies;
  private final ExecutorService executor;
  private final Farewells sent;

  FarewellDesk(
      Farewell farewell,
      Map<ChannelId, Channel> channels,
      Optional<JdbcCopies> copies,
      ExecutorService liveExecutor,
      InstantSource clock) {
    this.farewell = farewell;
    this.channels = channels;
    this.copies = copies;
    this.executor = liveExecutor;
    this.sent = new Farewells(clock);
  }

  /** Sends somebody the farewell, later and elsewhere, unless they have had it. */
  void send(InboundMessage message) {
    note(message.id());
    if (channels.get(message.from().channel()) instanceof PushChannel push
        && sent.admits(message)) {
      executor.execute(
          () -> farewell.to(message, push.profile()).forEach(reply -> send(push, reply)));
    }
  }

  private void send(PushChannel push, OutboundMessage reply) {
    if (push.send(reply) instanceof SendResult.Sent(String id)) {
      note(id);
    }
  }

  private void note(String id) {
    copies.ifPresent(all -> executor.execute(() -> all.note(id)));
  }

  /** Says the farewell to somebody on the line. */
  public WebhookResponse say(
      LiveChannel channel, WebhookRequest request, List<InboundMessage> messages) {
    messages.forEach(message -> note(message.id()));
    List<OutboundMessage> replies =
        messages.stream()
            .limit(1)
            .flatMap(message -> farewell.to(message, channel.profile()).stream())
            .toList();
    return replies.isEmpty() ? channel.acknowledge(request) : channel.respond(request, replies);
  }
}
