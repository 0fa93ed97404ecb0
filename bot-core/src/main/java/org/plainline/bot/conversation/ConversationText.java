package org.plainline.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.command.Command;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.command.Command.Pick;
import org.plainline.bot.command.Command.Speak;
import org.plainline.bot.command.Command.Wish;
import org.plainline.bot.conversation.Conversation.Offered;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.language.Language;
import org.plainline.bot.store.Fields;
import org.plainline.bot.triage.Danger;

/**
 * A conversation as small texts, and back. Pure.
 *
 * @param language code; empty if none was spoken yet
 * @param shown practice, language, from, next; empty if nothing was shown
 * @param offered number, kind, value and label of each offer
 * @param call state, place, slower, turns, began, danger; empty outside a call
 */
record ConversationText(String language, String shown, String offered, String call) {

  private static final int OFFER_FIELDS = 4;

  static ConversationText of(Conversation conversation) {
    List<String> shown =
        conversation
            .shown()
            .map(s -> List.of(s.practiceId(), s.language().code(), "" + s.from(), "" + s.next()))
            .orElse(List.of());
    List<String> offered = new ArrayList<>();
    conversation
        .offered()
        .forEach((number, offer) -> {
          offered.add(number.toString());
          offered.addAll(target(offer.target()));
          offered.add(offer.label());
        });
    String language = conversation.language().map(Language::code).orElse("");
    return new ConversationText(
        language, Fields.join(shown), Fields.join(offered), call(conversation.call()));
  }

  Conversation read(Instant lastTurn) {
    List<String> fields = Fields.split(offered);
    if (fields.size() % OFFER_FIELDS != 0) {
      throw new IllegalArgumentException("offers are cut off");
    }
    Map<Integer, Offered> offers = new HashMap<>();
    for (int i = 0; i < fields.size(); i += OFFER_FIELDS) {
      Target target = readTarget(fields.get(i + 1), fields.get(i + 2));
      offers.put(Integer.valueOf(fields.get(i)), new Offered(target, fields.get(i + 3)));
    }
    Optional<Language> spoken =
        Optional.of(language).filter(code -> !code.isEmpty()).map(Language::new);
    return new Conversation(lastTurn, spoken, readShown(), offers, readCall());
  }

  private Optional<Shown> readShown() {
    List<String> fields = Fields.split(shown);
    return fields.size() < 4
        ? Optional.empty()
        : Optional.of(
            new Shown(
                fields.get(0),
                new Language(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3))));
  }

  private static String call(Call call) {
    return call.equals(Call.NONE)
        ? ""
        : Fields.join(
            List.of(
                call.state(),
                call.place(),
                "" + call.slower(),
                "" + call.turns(),
                "" + call.began().toEpochMilli(),
                call.danger().map(Danger::name).orElse("")));
  }

  private Call readCall() {
    List<String> fields = Fields.split(call);
    return fields.size() < 6
        ? Call.NONE
        : new Call(
            fields.get(0),
            fields.get(1),
            Boolean.parseBoolean(fields.get(2)),
            Integer.parseInt(fields.get(3)),
            Instant.ofEpochMilli(Long.parseLong(fields.get(4))),
            Optional.of(fields.get(5)).filter(name -> !name.isEmpty()).map(Danger::valueOf));
  }

  private static List<String> target(Target target) {
    return switch (target) {
      case Target.Practice practice -> List.of("practice", practice.id());
      case Target.Do order -> command(order.command());
    };
  }

  private static List<String> command(Command command) {
    return switch (command) {
      case Keyword keyword -> List.of("keyword", keyword.name());
      case Wish wish -> List.of("wish", wish.name());
      case Pick pick -> List.of("pick", Integer.toString(pick.number()));
      case Speak speak -> List.of("speak", speak.language().code());
    };
  }

  private static Target readTarget(String kind, String value) {
    return switch (kind) {
      case "practice" -> new Target.Practice(value);
      case "keyword" -> new Target.Do(Keyword.valueOf(value));
      case "wish" -> new Target.Do(Wish.valueOf(value));
      case "pick" -> new Target.Do(new Pick(Integer.parseInt(value)));
      case "speak" -> new Target.Do(new Speak(new Language(value)));
      default -> throw new IllegalArgumentException("unknown kind of offer");
    };
  }
}
