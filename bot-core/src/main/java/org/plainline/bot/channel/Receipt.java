package org.plainline.bot.channel;

import java.util.Optional;
import org.plainline.bot.message.Address;

/**
 * A provider's later word on a message that it took.
 *
 * @param providerId as in {@link SendResult.Sent}
 * @param status how far it has come
 * @param errorCode the provider's code, 0 if none
 * @param optedOut who wants no messages, if the provider says so only now
 */
public record Receipt(String providerId, Status status, int errorCode, Optional<Address> optedOut) {

  public Receipt(String providerId, Status status, int errorCode) {
    this(providerId, status, errorCode, Optional.empty());
  }

  /** Stages in order; a message never goes back to an earlier one. */
  public enum Status {
    ACCEPTED,
    SENT,
    DELIVERED,
    FAILED,
    READ
  }
}
