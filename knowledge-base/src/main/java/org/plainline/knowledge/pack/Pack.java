package org.plainline.knowledge.pack;

import java.util.List;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;

/**
 * Practices that one publisher gives out together.
 *
 * @param recordings words of them, or of the line itself, as somebody spoke them
 */
public record Pack(About about, List<Practice> practices, List<Recording> recordings) {

  public Pack {
    practices = List.copyOf(practices);
    recordings = List.copyOf(recordings);
  }

  /** A pack of which nothing was recorded. */
  public Pack(About about, List<Practice> practices) {
    this(about, practices, List.of());
  }

  /**
   * What a pack says of itself.
   *
   * @param name such as "Plainline starter practices"
   * @param publisher who gives it out
   * @param version of the whole
   * @param licence under which the words may be used
   * @param languages in which every practice should be written
   * @param country ISO code, or empty if it holds anywhere
   * @param menu ids of the most asked practices, in the order in which to offer them
   */
  public record About(
      String name,
      String publisher,
      String version,
      String licence,
      List<Language> languages,
      String country,
      List<String> menu) {

    public About {
      languages = List.copyOf(languages);
      menu = List.copyOf(menu);
    }
  }
}
