package org.plainline.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plainline.bot.CallReply.Step;
import org.plainline.bot.call.CallTable;
import org.plainline.bot.command.Command.Speak;
import org.plainline.bot.conversation.Conversation.Offered;
import org.plainline.bot.conversation.Conversation.Target;
import org.plainline.bot.decision.Decision;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Tempo;
import org.plainline.bot.plain.Prompts;

/** What is offered in a state of a call, with its keys. Lists start at 2, because 1 repeats. */
public final class CallOffers {

  private static final int FIRST_KEY = 2;
  private static final int TOPICS_MAX = 5;
  private static final int NEAR_MAX = 3;

  private final CallTable table;
  private final Prompts prompts;
  private final KnowledgeBase knowledge;
  private final Map<Integer, Offered> languages;

  /**
   * @param languages lines of {@code code<TAB>name of the language in itself}, as offered
   */
  public CallOffers(
      CallTable table, Prompts prompts, KnowledgeBase knowledge, List<String> languages) {
    this.table = table;
    this.prompts = prompts;
    this.knowledge = knowledge;
    this.languages = numbered(languages.stream().map(CallOffers::language).toList(), FIRST_KEY);
  }

  /** What the keys of a list stand for in that state. */
  Map<Integer, Offered> list(Step step) {
    return switch (step.state().name()) {
      case "topics" -> topics(knowledge.menu(step.language()), TOPICS_MAX);
      case "languages" -> languages;
      case "choices", "unknown", "confirm" -> near(step);
      default -> step.stays() ? step.before().offered() : Map.of();
    };
  }

  /** The parts of a reply with what is offered after them; a language is named by its own voice. */
  List<OutboundMessage> messages(Step step, List<Part> parts, Map<Integer, Offered> list) {
    List<OutboundMessage> messages = new ArrayList<>();
    List<Option> options = new ArrayList<>();
    for (String offer : step.state().offers()) {
      boolean named = offer.equals(CallTable.NAMES);
      if (named || (offer.equals(CallTable.LIST) && list.equals(languages))) {
        languages.forEach(
            (key, name) -> addName(messages, step, named ? table.key("languages") : key, name));
      } else if (offer.equals(CallTable.LIST)) {
        new TreeMap<>(list)
            .forEach((key, item) ->
                options.add(new Option(key, prompts.label(step.language(), item.label()))));
      } else if (table.command(offer, step.facts()).isPresent()) {
        options.add(new Option(table.key(offer), prompts.option(step.language(), offer)));
      }
    }
    return ordered(step, parts, messages, options);
  }

  private List<OutboundMessage> ordered(
      Step step, List<Part> parts, List<OutboundMessage> names, List<Option> options) {
    if (names.isEmpty()) {
      OutboundMessage only = message(step, 1, parts, options);
      return List.of(step.state().name().equals("connecting") ? only.connecting() : only);
    }
    List<OutboundMessage> all = new ArrayList<>();
    all.add(message(step, 1, parts, List.of()));
    all.addAll(names);
    // The last one decides in which language the line listens.
    all.add(message(step, names.size() + 2, List.of(new Part("")), options));
    return all;
  }

  private void addName(List<OutboundMessage> messages, Step step, int key, Offered name) {
    if (name.target() instanceof Target.Do(Speak(Language language))
        && !language.equals(step.language())) {
      messages.add(
          new OutboundMessage(
              id(step, messages.size() + 2),
              step.message().from(),
              language,
              List.of(new Part("")),
              List.of(new Option(key, name.label())),
              tempo(step)));
    }
  }

  private static OutboundMessage message(
      Step step, int number, List<Part> parts, List<Option> options) {
    return new OutboundMessage(
        id(step, number), step.message().from(), step.language(), parts, options, tempo(step));
  }

  private static String id(Step step, int number) {
    return step.message().id() + "/" + number;
  }

  private static Tempo tempo(Step step) {
    return step.call().slower() ? Tempo.SLOWER : Tempo.USUAL;
  }

  /** What the bot was torn between, or would answer; on hearing it again, what that was. */
  private static Map<Integer, Offered> near(Step step) {
    Decision decision = step.answered().decision();
    Decision main =
        decision instanceof Decision.Escalate(var _, var meanwhile)
            ? meanwhile.orElse(decision)
            : decision;
    return switch (main) {
      case Decision.Answer(Passage passage) -> numbered(List.of(topic(passage)), 1);
      case Decision.Clarify(List<Passage> options) -> topics(options, NEAR_MAX);
      case Decision.Abstain(var reason, List<Passage> nearest)
          when reason == Decision.Reason.NOT_KNOWN ->
          topics(nearest, NEAR_MAX);
      default -> step.before().offered();
    };
  }

  private static Map<Integer, Offered> topics(List<Passage> passages, int max) {
    return numbered(passages.stream().limit(max).map(CallOffers::topic).toList(), FIRST_KEY);
  }

  private static Offered topic(Passage passage) {
    return new Offered(new Target.Practice(passage.practiceId()), passage.title());
  }

  private static Offered language(String line) {
    String[] cells = line.split("\t", 2);
    return new Offered(new Target.Do(new Speak(new Language(cells[0]))), cells[1]);
  }

  private static Map<Integer, Offered> numbered(List<Offered> items, int first) {
    Map<Integer, Offered> numbered = new LinkedHashMap<>();
    IntStream.range(0, items.size()).forEach(n -> numbered.put(first + n, items.get(n)));
    return numbered;
  }
}
