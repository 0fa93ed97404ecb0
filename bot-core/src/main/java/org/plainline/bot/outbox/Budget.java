package org.plainline.bot.outbox;

import java.util.function.Function;
import org.plainline.bot.message.Address;

/**
 * How much may be sent from one purse on a day: whoever is paid for messages that reach a number
 * may make us send very many. Somebody in danger may be sent for until twice as much is spent.
 *
 * @param purse that pays for an address, such as its country; empty if it costs nothing
 * @param unitsDaily units of the channel's {@link Pace}; 0 for any
 */
public record Budget(Function<Address, String> purse, long unitsDaily) {

  public static final Budget ANY = new Budget(_ -> "", 0);

  long unitsDaily(Rank rank) {
    return rank == Rank.DANGER ? 2 * unitsDaily : unitsDaily;
  }
}
