package org.plainline.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.channel.ForgedRequest;
import org.plainline.bot.channel.LiveChannel;
import org.plainline.bot.channel.PushChannel;
import org.plainline.bot.channel.Received;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.channel.WebhookResponse;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.store.NotWritten;
import org.plainline.config.schedule.FarewellDesk;
import org.plainline.config.schedule.Reception;
import org.plainline.config.schedule.Sunset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Hands raw requests to the channel they are for. A message on a push channel is acknowledged only
 * once it is kept; somebody who waits is answered in the same thread. No controller: choosing a
 * method, converting and writing by annotations would cost more than keeping the message does.
 */
@Component
final class WebhookHandler implements HttpRequestHandler {

  /** {@code /webhooks/<channel>}, and a step of a conversation behind it. */
  private static final Pattern PATH = Pattern.compile("/webhooks/([a-z]{1,20})(?:/[^/]+)?");

  /** For a store that is too busy, or down. */
  private static final String COME_AGAIN_SECONDS = "5";

  private static final Logger log = LoggerFactory.getLogger(WebhookHandler.class);

  private final RequestReader reader;
  private final Map<ChannelId, Channel> channels;
  private final Reception reception;
  private final LiveDesk liveDesk;
  private final Sunset sunset;
  private final FarewellDesk farewell;

  WebhookHandler(
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

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    try {
      write(answer(request), response);
    } catch (NotWritten e) {
      log.error("a message was not kept and not acknowledged: {}", e.getMessage());
      response.setHeader("Retry-After", COME_AGAIN_SECONDS);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static void write(WebhookResponse answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    if (!answer.body().isEmpty()) {
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      response.setContentType(answer.contentType() + ";charset=UTF-8");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private WebhookResponse answer(HttpServletRequest servletRequest) throws IOException {
    Matcher path = PATH.matcher(servletRequest.getServletPath());
    Channel channel = path.matches() ? channels.get(new ChannelId(path.group(1))) : null;
    if (channel == null) {
      return WebhookResponse.empty(HttpServletResponse.SC_NOT_FOUND);
    }
    Optional<WebhookRequest> request = reader.read(servletRequest);
    if (request.isEmpty()) {
      return WebhookResponse.empty(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
    try {
      return answer(channel, request.get());
    } catch (ForgedRequest e) {
      log.warn("{}: request refused, {}", channel.id(), e.getMessage());
      return WebhookResponse.empty(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private WebhookResponse answer(Channel channel, WebhookRequest request) {
    Received received = channel.receive(request);
    return switch (channel) {
      case PushChannel push -> {
        reception.keep(push.id(), received);
        yield push.acknowledge(request);
      }
      case LiveChannel live ->
          sunset.over()
              ? farewell.say(live, request, received.messages())
              : liveDesk.answer(live, request, received);
    };
  }
}
