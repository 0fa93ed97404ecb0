package org.plainline.bot.message;

import java.util.List;

/** What somebody said, as far as a channel can tell. Printing it shows no words. */
public sealed interface Content {

  /** The words said; empty where there are none. */
  default String words() {
    return "";
  }

  /**
   * Words somebody wrote or spoke.
   *
   * @param words as received, may be anything of up to the channel's limit
   * @param alternatives other readings of the same speech, best first; empty for written text
   * @param confidence how sure the recogniser is of the words, 0 to 1; 1 for written text
   */
  record Text(String words, List<String> alternatives, double confidence) implements Content {

    public Text {
      alternatives = List.copyOf(alternatives);
    }

    public Text(String words, List<String> alternatives) {
      this(words, alternatives, 1);
    }

    public Text(String words) {
      this(words, List.of());
    }

    @Override
    public String toString() {
      return "Text[" + words.length() + " characters]";
    }
  }

  /**
   * A number pressed on a keypad or tapped as a button; 0 asks for a person.
   *
   * @param label what stands on the button; empty for a key
   */
  record Choice(int number, String label) implements Content {

    public Choice(int number) {
      this(number, "");
    }

    @Override
    public String toString() {
      return "Choice[" + number + "]";
    }
  }

  /** Somebody reached the bot and has said nothing yet: a call answered, /start. */
  record Started() implements Content {}

  /** A caller said and pressed nothing. */
  record Silence() implements Content {}

  /** A caller was put through to a person, and nobody answered. */
  record Unreached() implements Content {}

  /** Something that the channel cannot turn into words: a photo, a sticker, unclear speech. */
  record Unreadable() implements Content {}
}
