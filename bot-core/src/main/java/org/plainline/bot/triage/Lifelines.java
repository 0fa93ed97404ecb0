package org.plainline.bot.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phone numbers of one country, as dialled; empty where the country has no such line.
 *
 * @param emergency always there
 * @param health advice by nurses
 * @param suicide for people who think of suicide
 * @param violence for people who are hurt at home
 * @param poison poison control
 */
public record Lifelines(
    String emergency, String health, String suicide, String violence, String poison) {

  private static final String ANYWHERE = "*";

  /**
   * The numbers of a country out of {@code wording/lifelines.tsv}; where the table does not know
   * the country, the number that works from mobile phones in most.
   *
   * @param lines country, kind, number, source, date seen; parted by tabs
   * @param country ISO 3166 alpha-2
   * @throws IllegalArgumentException if a line lacks its columns or there is no number for anywhere
   */
  public static Lifelines of(List<String> lines, String country) {
    Map<String, String> anywhere = numbers(lines, ANYWHERE);
    Map<String, String> here = numbers(lines, country);
    String emergency = here.getOrDefault("emergency", anywhere.getOrDefault("emergency", ""));
    if (emergency.isEmpty()) {
      throw new IllegalArgumentException("the lifelines have no emergency number for anywhere");
    }
    return new Lifelines(
        emergency,
        here.getOrDefault("health", ""),
        here.getOrDefault("suicide", ""),
        here.getOrDefault("violence", ""),
        here.getOrDefault("poison", ""));
  }

  private static Map<String, String> numbers(List<String> lines, String country) {
    Map<String, String> numbers = new HashMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (columns.length != 5) {
        throw new IllegalArgumentException("a lifeline has five columns: " + line);
      }
      if (columns[0].equalsIgnoreCase(country)) {
        numbers.put(columns[1], columns[2]);
      }
    }
    return numbers;
  }

  /** The line to call for a kind of danger; the emergency number where there is no other. */
  public String lineFor(Danger danger) {
    String special =
        switch (danger) {
          case SUICIDE -> suicide;
          case VIOLENCE -> violence;
          case POISON -> poison;
          case MEDICAL, FIRE, GAS, FLOOD, EARTHQUAKE -> "";
        };
    return special.isEmpty() ? emergency : special;
  }
}
