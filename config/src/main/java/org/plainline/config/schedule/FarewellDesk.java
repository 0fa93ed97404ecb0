package org.plainline.config.schedule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.plainline.bot.Farewell;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.OutboundMessage;
import org.springframework.stereotype.Component;

/** Answers once the service has ended: from memory, in one attempt, without keeping anything. */
@Component
public final class FarewellDesk {

  private final Farewell farewell;
  private final Map<ChannelId, Channel> channels;
  private final ExecutorService executor;

  FarewellDesk(Farewell farewell, Map<ChannelId, Channel> channels, ExecutorService liveExecutor) {
    this.farewell = farewell;
    this.channels = channels;
    this.executor = liveExecutor;
  }

  /** Sends somebody the farewell, later and elsewhere. */
  void send(InboundMessage message) {
    if (channels.get(message.from().channel()) instanceof PushChannel push) {
      executor.execute(() -> farewell.to(message, push.profile()).forEach(push::send));
    }
  }

  /** Says the farewell to somebody on the line. */
  public WebhookResponse say(
      LiveChannel channel, WebhookRequest request, List<InboundMessage> messages) {
    List<OutboundMessage> replies =
        messages.stream()
            .limit(1)
            .flatMap(message -> farewell.to(message, channel.profile()).stream())
            .toList();
    return replies.isEmpty() ? channel.acknowledge(request) : channel.respond(request, replies);
  }
}
