package org.plainline.bot.channel;

/**
 * A provider's later word on a message that it took.
 *
 * @param providerId as in {@link SendResult.Sent}
 * @param status how far it has come
 * @param errorCode the provider's code, 0 if none
 */
public record Receipt(String providerId, Status status, int errorCode) {

  /** Stages in order; a message never goes back to an earlier one. */
  public enum Status {
    ACCEPTED,
    SENT,
    DELIVERED,
    FAILED,
    READ
  }
}
