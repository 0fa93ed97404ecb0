package org.plainline.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.command.Command;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;

/**
 * What MORE, AGAIN and a number refer to. It keeps names of practices, never what anybody said.
 *
 * @param lastTurn when somebody last said something
 * @param language the language spoken so far; empty at the start
 * @param shown what was last answered, for MORE and AGAIN
 * @param offered what each number stands for
 * @param call where their phone call stands
 */
public record Conversation(
    Instant lastTurn,
    Optional<Language> language,
    Optional<Shown> shown,
    Map<Integer, Offered> offered,
    Call call) {

  /** After this much quiet a conversation starts afresh. */
  public static final Duration TIMEOUT = Duration.ofMinutes(30);

  /** The number that asks for a person, in any list. */
  private static final int PERSON = 0;

  public static final Conversation NEW =
      new Conversation(Instant.EPOCH, Optional.empty(), Optional.empty(), Map.of());

  public Conversation {
    offered = Map.copyOf(offered);
  }

  /** A conversation that is no phone call. */
  public Conversation(
      Instant lastTurn,
      Optional<Language> language,
      Optional<Shown> shown,
      Map<Integer, Offered> offered) {
    this(lastTurn, language, shown, offered, Call.NONE);
  }

  public boolean isNew() {
    return equals(NEW);
  }

  /** This conversation if it is still going on at that time, else a new one. */
  public Conversation at(Instant now) {
    return now.isAfter(lastTurn.plus(TIMEOUT)) ? NEW : this;
  }

  /**
   * What somebody means: a button of an older list has a number that now stands for something else,
   * so it says what is written on it.
   */
  public Content meant(Content content) {
    return content instanceof Content.Choice(int number, String label)
            && number != PERSON
            && !label.isEmpty()
            && offered(number).filter(offer -> offer.label().equals(label)).isEmpty()
        ? new Content.Text(label)
        : content;
  }

  /** This conversation with other choices. */
  public Conversation offering(Map<Integer, Offered> choices) {
    return new Conversation(lastTurn, language, shown, choices, call);
  }

  /** This conversation in a language. */
  public Conversation speaking(Language spoken) {
    return new Conversation(lastTurn, Optional.of(spoken), shown, offered, call);
  }

  /** This conversation with another answer to go on with. */
  public Conversation showing(Optional<Shown> last) {
    return new Conversation(lastTurn, language, last, offered, call);
  }

  /** This conversation as a call that stands there. */
  public Conversation calling(Call now) {
    return new Conversation(lastTurn, language, shown, offered, now);
  }

  public Optional<Offered> offered(int number) {
    return Optional.ofNullable(offered.get(number));
  }

  /**
   * A practice as last shown.
   *
   * @param practiceId which
   * @param language in which language
   * @param from index of the first part shown last
   * @param next index of the part that MORE shows; {@link #NO_MORE} after the last
   */
  public record Shown(String practiceId, Language language, int from, int next) {

    public static final int NO_MORE = -1;
  }

  /** What a number was offered for, and the words beside it. */
  public record Offered(Target target, String label) {}

  /** What a number stands for. */
  public sealed interface Target {

    /** Answer with this practice. */
    record Practice(String id) implements Target {}

    /** Do as if this command had been given. */
    record Do(Command command) implements Target {}
  }
}
