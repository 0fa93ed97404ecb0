package org.plainline.bot.person;

/**
 * A line on which a person answers.
 *
 * @param number E.164; never said to callers and never printed
 * @param hours when somebody is there
 */
public record PersonLine(String number, OpeningHours hours) {

  @Override
  public String toString() {
    return "PersonLine[***]";
  }
}
