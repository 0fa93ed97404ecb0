package org.plainline.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainline.bot.command.Command.Keyword;
import org.plainline.bot.language.Language;
import org.plainline.bot.language.Letters;
import org.plainline.bot.message.Content;

/**
 * Finds what somebody tells the bot to do, in every language at once. A command is the whole
 * message: words inside a question never command anything. Pure and safe for many threads.
 */
public final class Commands {

  /** Longer messages are not looked at: no command, and no plea to stop, is as long. */
  private static final int LENGTH_MAX = 160;

  /** Longer numbers are no choices; they may be phone numbers. */
  private static final int DIGITS_MAX = 2;

  private final CommandWords words;
  private final OptOuts optOuts;
  private final LanguageRequest languageRequest;

  private Commands(CommandWords words, OptOuts optOuts, LanguageRequest request) {
    this.words = words;
    this.optOuts = optOuts;
    this.languageRequest = request;
  }

  /**
   * The commands of the shipped tables.
   *
   * @param commandLines rows of {@code KIND<tab>words} of each language, see {@link CommandWords}
   * @param optOutLines patterns of each language, see {@link OptOutPattern}
   * @param languageLines rows of {@code code<tab>own name}
   * @throws IllegalArgumentException if the same words mean two commands, or a row cannot be read
   */
  public static Commands of(
      Map<Language, List<String>> commandLines,
      Map<Language, List<String>> optOutLines,
      List<String> languageLines) {
    CommandWords words = new CommandWords();
    commandLines.forEach((language, rows) -> rows.forEach(row -> words.add(language, row)));
    for (String line : languageLines) {
      String[] cells = line.split("\t", 2);
      words.put(Letters.fold(cells[1]), new Command.Speak(new Language(cells[0])));
    }
    OptOuts optOuts = OptOuts.of(optOutLines.values().stream().flatMap(List::stream).toList());
    return new Commands(words, optOuts, LanguageRequest.among(languageLines, words));
  }

  /** The command that this content is; empty if it is a question or nothing at all. */
  public Optional<Command> find(Content content) {
    return switch (content) {
      case Content.Started() -> Optional.of(Keyword.START);
      case Content.Unreached() -> Optional.of(Keyword.PERSON);
      case Content.Choice(int number, var _) -> Optional.of(CommandWords.number(number));
      case Content.Text text -> find(text);
      case Content.Silence(), Content.Unreadable() -> Optional.empty();
    };
  }

  /** The language in which somebody commands; empty if the words are no command or of several. */
  public Optional<Language> language(Content content) {
    return words.language(words.withoutAsides(Letters.fold(content.words())));
  }

  /**
   * Whether it asks for no more messages in so many words. Of the words that command {@link
   * Keyword#STOP} only some do; the others may be about a call that goes on.
   */
  public boolean isPlea(Content.Text text) {
    String folded = Letters.fold(text.words());
    return either(folded, bare(folded), this::optOut).isPresent();
  }

  /** Folded words without courtesies around them, such as "please". */
  public String bare(String folded) {
    return words.withoutAsides(folded);
  }

  private Optional<Command> find(Content.Text text) {
    return find(text.words())
        .or(() -> text.alternatives().stream().flatMap(this::otherReading).findFirst());
  }

  /** What a less likely reading says exactly; too little to be silenced or forgotten for. */
  private Stream<Command> otherReading(String reading) {
    Predicate<Command> grave = c -> c == Keyword.STOP || c == Keyword.DELETE;
    return words.exactly(Letters.fold(reading)).filter(grave.negate()).stream();
  }

  private Optional<Command> find(String typed) {
    if (typed.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    String folded = Letters.fold(withoutSlash(typed.strip()));
    String bare = words.withoutAsides(folded);
    return either(folded, bare, words::exactly)
        .or(() -> number(bare))
        .or(() -> languageRequest.find(bare))
        .or(() -> either(folded, bare, this::optOut))
        .or(() -> either(folded, bare, words::nearly));
  }

  /** What is found in the whole, else without courtesies; most messages have none. */
  private static Optional<Command> either(
      String folded, String bare, Function<String, Optional<Command>> find) {
    Optional<Command> found = find.apply(folded);
    return found.isPresent() || bare.equals(folded) ? found : find.apply(bare);
  }

  /** "/menu@plainlinebot" is "menu"; what follows "/start" is where a link was found. */
  private static String withoutSlash(String typed) {
    if (!typed.startsWith("/")) {
      return typed;
    }
    String[] halves = typed.substring(1).split("\\s+", 2);
    String name = halves[0].split("@", 2)[0];
    return halves.length == 1 || name.equalsIgnoreCase("start") ? name : name + " " + halves[1];
  }

  private static Optional<Command> number(String bare) {
    boolean digits = bare.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !bare.isEmpty() && bare.length() <= DIGITS_MAX
        ? Optional.of(CommandWords.number(Integer.parseInt(bare)))
        : Optional.empty();
  }

  private Optional<Command> optOut(String folded) {
    return optOuts.match(folded) ? Optional.of(Keyword.STOP) : Optional.empty();
  }
}
