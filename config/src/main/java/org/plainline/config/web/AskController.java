package org.plainline.config.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainline.bot.Answering;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.Medium;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.config.answer.Answered;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asks a question by HTTP, and shows how the answer was found. Nothing is kept unless a contact is
 * named, whose MORE, AGAIN and numbers then work as on any channel.
 */
@RestController
final class AskController {

  /** Longer than anybody types; a longer text is refused, not cut. */
  private static final int CHARACTERS_MAX = 100_000;

  private static final ChannelId API = new ChannelId("api");

  private final Answering answering;
  private final Inbox inbox;
  private final KnowledgeBase knowledge;
  private final InstantSource clock;

  AskController(Answering answering, Inbox inbox, KnowledgeBase knowledge, InstantSource clock) {
    this.answering = answering;
    this.inbox = inbox;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /**
   * A question.
   *
   * @param text what is asked
   * @param language ISO 639-1 code of the text; found from the text where missing
   * @param medium sms, speech or chat; sms where missing
   * @param contact any name for who asks, to keep a conversation with
   */
  record Ask(
      @Nullable String text,
      @Nullable String language,
      @Nullable String medium,
      @Nullable String contact) {}

  @PostMapping("/api/v1/ask")
  ResponseEntity<?> ask(@RequestBody Ask ask) {
    Optional<Problem> problem = problem(ask);
    if (problem.isPresent()) {
      return ResponseEntity.badRequest().body(problem.get());
    }
    return ResponseEntity.ok(Answered.of(turn(ask), knowledge));
  }

  private Turn turn(Ask ask) {
    String id = UUID.randomUUID().toString();
    Address from = new Address(API, Optional.ofNullable(ask.contact()).orElse(id));
    InboundMessage message =
        new InboundMessage(id, from, new Content.Text(said(ask)), clock.instant());
    Optional<Language> language = Optional.ofNullable(ask.language()).map(Language::new);
    if (ask.contact() == null) {
      return answering.respond(message, profile(ask), language);
    }
    return inbox
        .acceptLive(message)
        .map(claimed -> {
          Turn turn = answering.respond(message, profile(ask), language);
          inbox.complete(claimed, turn);
          return turn;
        })
        .orElseThrow();
  }

  private static String said(Ask ask) {
    return Optional.ofNullable(ask.text()).orElse("");
  }

  private static Optional<Problem> problem(Ask ask) {
    if (ask.text() == null) {
      return Optional.of(new Problem("text is missing", "send {\"text\": \"your question\"}"));
    }
    if (ask.text().length() > CHARACTERS_MAX) {
      return Optional.of(
          new Problem("text is too long", "send at most " + CHARACTERS_MAX + " characters"));
    }
    if (ask.language() != null && !ask.language().matches("[a-z]{2,3}")) {
      return Optional.of(
          new Problem("language is not a language code", "use two letters such as en"));
    }
    if (ask.medium() != null && !ask.medium().toLowerCase(Locale.ROOT).matches("sms|speech|chat")) {
      return Optional.of(new Problem("medium is unknown", "use sms, speech or chat"));
    }
    if (ask.contact() != null && !ask.contact().matches("[A-Za-z0-9._-]{1,64}")) {
      return Optional.of(
          new Problem("contact has other signs than letters, digits, . _ -", "use at most 64"));
    }
    return Optional.empty();
  }

  private static ChannelProfile profile(Ask ask) {
    String medium = Optional.ofNullable(ask.medium()).orElse("sms").toUpperCase(Locale.ROOT);
    return ChannelProfile.of(Medium.valueOf(medium));
  }
}
