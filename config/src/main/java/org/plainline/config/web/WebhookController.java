package org.plainline.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.message.ChannelId;
import org.plainline.config.schedule.FarewellDesk;
import org.plainline.config.schedule.Reception;
import org.plainline.config.schedule.Sunset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands raw requests to the channel they are for. A message on a push channel is acknowledged only
 * once it is kept; somebody who waits is answered in the same thread.
 */
@RestController
final class WebhookController {

  private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

  private final RequestReader reader;
  private final Map<ChannelId, Channel> channels;
  private final Reception reception;
  private final LiveDesk liveDesk;
  private final Sunset sunset;
  private final FarewellDesk farewell;

  WebhookController(
      RequestReader reader,
      Map<ChannelId, Channel> channels,
      Reception reception,
      LiveDesk liveDesk,
      Sunset sunset,
      FarewellDesk farewell) {
    this.reader = reader;
    this.channels = channels;
    this.reception = reception;
    this.liveDesk = liveDesk;
    this.sunset = sunset;
    this.farewell = farewell;
  }

  @PostMapping({"/webhooks/{channel:[a-z]{1,20}}", "/webhooks/{channel:[a-z]{1,20}}/{step}"})
  ResponseEntity<byte[]> receive(@PathVariable String channel, HttpServletRequest servletRequest)
      throws IOException {
    Optional<Channel> known = Optional.ofNullable(channels.get(new ChannelId(channel)));
    if (known.isEmpty()) {
      return status(HttpStatus.NOT_FOUND);
    }
    Optional<WebhookRequest> request = reader.read(servletRequest);
    if (request.isEmpty()) {
      return status(HttpStatus.CONTENT_TOO_LARGE);
    }
    try {
      return entity(answer(known.get(), request.get()));
    } catch (ForgedRequest e) {
      log.warn("{}: request refused, {}", channel, e.getMessage());
      return status(HttpStatus.FORBIDDEN);
    }
  }

  private WebhookResponse answer(Channel channel, WebhookRequest request) {
    Received received = channel.receive(request);
    return switch (channel) {
      case PushChannel push -> {
        reception.keep(received);
        yield push.acknowledge(request);
      }
      case LiveChannel live ->
          sunset.over()
              ? farewell.say(live, request, received.messages())
              : liveDesk.answer(live, request, received);
    };
  }

  private static ResponseEntity<byte[]> entity(WebhookResponse response) {
    ResponseEntity.BodyBuilder builder = ResponseEntity.status(response.status());
    if (response.body().isEmpty()) {
      return builder.build();
    }
    return builder
        .header("Content-Type", response.contentType() + ";charset=UTF-8")
        .body(response.body().getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> status(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
