package org.plainline.bot.triage;

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
