package org.plainline.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainline.bot.CallReply.Step;
import org.plainline.bot.call.CallState;
import org.plainline.bot.call.CallTable;
import org.plainline.bot.call.Cue;
import org.plainline.bot.call.Fact;
import org.plainline.bot.call.Landmark;
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
import org.plainline.bot.message.Words;
import org.plainline.bot.plain.Prompts;

/** What is offered in a state of a call, with its keys. Lists start at 2, because 1 repeats. */
public final class CallOffers {

  private static final int FIRST_KEY = 2;
  private static final int TOPICS_MAX = 5;
  private static final int NEAR_MAX = 3;

  /** Here topics are offered that are near what was asked. */
  private static final List<Landmark> NEAR =
      List.of(Landmark.CHOICES, Landmark.UNKNOWN, Landmark.CONFIRM);

  private static final List<Part> NO_WORDS = List.of(new Part(""));

  private final CallTable table;
  private final Prompts prompts;
  private final KnowledgeBase knowledge;
  private final Welcome welcome;
  private final List<Name> names;
  private final Map<Integer, Offered> languages;

  /**
   * @param languages lines of {@code code<TAB>name of the language in itself}, as offered
   */
  public CallOffers(
      CallTable table,
      Prompts prompts,
      KnowledgeBase knowledge,
      Welcome welcome,
      List<String> languages) {
    this.table = table;
    this.prompts = prompts;
    this.knowledge = knowledge;
    this.welcome = welcome;
    this.names = languages.stream().map(Name::of).toList();
    this.languages = numbered(names.stream().map(Name::offered).toList(), FIRST_KEY);
  }

  /** A language by its name in itself. */
  private record Name(Language language, String label) {

    static Name of(String line) {
      String[] cells = line.split("\t", 2);
      return new Name(new Language(cells[0]), cells[1]);
    }

    Offered offered() {
      return new Offered(new Target.Do(new Speak(language)), label);
    }
  }

  /** Something to choose, and in which language it is named. */
  private record Choice(Language language, Option option) {}

  /** What the keys of a list stand for in that state. */
  Map<Integer, Offered> list(Step step) {
    CallState state = step.state();
    if (state.is(Landmark.TOPICS)) {
      return topics(knowledge.menuIfOpen(step.language()), TOPICS_MAX);
    }
    if (state.is(Landmark.LANGUAGES)) {
      return languages;
    }
    if (NEAR.stream().anyMatch(state::is)) {
      return near(step);
    }
    return step.stays() ? step.before().offered() : Map.of();
  }

  /**
   * What can be offered.
   *
   * @param list what the keys of a list stand for
   * @param facts that hold for the caller after these words
   */
  record Offering(Map<Integer, Offered> list, Set<Fact> facts) {}

  /** The parts of a reply with what is offered after them; a language is named by its own voice. */
  List<OutboundMessage> messages(Step step, List<Part> parts, Offering offering) {
    List<OutboundMessage> messages = new ArrayList<>();
    OutboundMessage now = message(step, step.language(), 1, parts);
    for (Choice choice : choices(step, offering)) {
      if (!choice.language().equals(now.language())) {
        messages.add(now);
        now = message(step, choice.language(), messages.size() + 1, NO_WORDS);
      }
      now = now.offering(choice.option());
    }
    messages.add(now);
    // The last one decides in which language the line listens.
    if (!now.language().equals(step.language())) {
      messages.add(message(step, step.language(), messages.size() + 1, NO_WORDS));
    }
    return messages;
  }

  private List<Choice> choices(Step step, Offering offering) {
    return step.state().offers().stream().flatMap(offer -> choices(offer, step, offering)).toList();
  }

  private Stream<Choice> choices(String offer, Step step, Offering offering) {
    return switch (offer) {
      case CallTable.NAMES -> named(step, _ -> true);
      case CallTable.NEIGHBOUR ->
          named(step, name -> welcome.neighbour(step.language()).equals(Optional.of(name)));
      case CallTable.LIST ->
          offering.list().equals(languages) ? languages(step) : items(step, offering.list());
      default ->
          table.command(offer, offering.facts()).stream()
              .map(_ -> new Option(table.key(offer), prompts.option(step.language(), offer)))
              .map(option -> new Choice(step.language(), option));
    };
  }

  /** Other languages that are wanted, by the key that leads to all of them. */
  private Stream<Choice> named(Step step, Predicate<Language> wanted) {
    int key = table.key(Cue.LANGUAGES.command());
    return names.stream()
        .filter(name -> !name.language().equals(step.language()) && wanted.test(name.language()))
        .map(name -> new Choice(name.language(), new Option(key, name.label())));
  }

  /** The other languages, each by its own key. */
  private Stream<Choice> languages(Step step) {
    return IntStream.range(0, names.size())
        .filter(n -> !names.get(n).language().equals(step.language()))
        .mapToObj(n ->
            new Choice(names.get(n).language(), new Option(FIRST_KEY + n, names.get(n).label())));
  }

  private Stream<Choice> items(Step step, Map<Integer, Offered> list) {
    Language language = step.language();
    return new TreeMap<>(list)
        .entrySet().stream().map(item -> choice(item.getKey(), title(item.getValue(), language)));
  }

  private Choice choice(int key, Words title) {
    String label = prompts.label(title.language(), title.text());
    return new Choice(title.language(), new Option(key, label));
  }

  /** What something offered is called, in the language that a practice is answered in. */
  Words title(Offered offered, Language reader) {
    Optional<Passage> passage =
        offered.target() instanceof Target.Practice(String id) && knowledge.isOpen()
            ? knowledge.passage(id, reader)
            : Optional.empty();
    return new Words(passage.map(Passage::language).orElse(reader), offered.label());
  }

  private static OutboundMessage message(
      Step step, Language language, int number, List<Part> parts) {
    OutboundMessage message =
        new OutboundMessage(
            step.message().id() + "/" + number,
            step.message().from(),
            language,
            parts,
            List.of(),
            step.call().slower() ? Tempo.SLOWER : Tempo.USUAL);
    return step.state().is(Landmark.CONNECTING) ? message.connecting() : message;
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

  private static Map<Integer, Offered> numbered(List<Offered> items, int first) {
    Map<Integer, Offered> numbered = new LinkedHashMap<>();
    IntStream.range(0, items.size()).forEach(n -> numbered.put(first + n, items.get(n)));
    return numbered;
  }
}
