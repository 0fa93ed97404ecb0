package org.plainline.channels.twilio;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import java.util.List;
import org.plainline.bot.privacy.ProviderCopies;

/**
 * Has Twilio delete its records of messages, both ways, and of calls. What the phone companies keep
 * stays with them.
 */
public final class TwilioCopies implements ProviderCopies {

  private static final String CALL = "CA";
  private static final int NOT_FOUND = 404;

  private final TwilioSettings settings;
  private final OneAttemptClient client;

  public TwilioCopies(TwilioSettings settings) {
    this.settings = settings;
    this.client = new OneAttemptClient(settings);
  }

  @Override
  public List<String> prefixes() {
    return List.of("SM", "MM", CALL);
  }

  /** What is not there any more counts as deleted, and what is none of its ids as never kept. */
  @Override
  public Deletion delete(String id) {
    if (!id.matches("(SM|MM|CA)[0-9a-fA-F]{32}")) {
      return Deletion.DONE;
    }
    try {
      boolean gone =
          id.startsWith(CALL)
              ? Call.deleter(settings.accountSid(), id).delete(client)
              : Message.deleter(settings.accountSid(), id).delete(client);
      return gone ? Deletion.DONE : Deletion.NOT_YET;
    } catch (ApiException e) {
      boolean gone = Integer.valueOf(NOT_FOUND).equals(e.getStatusCode());
      return gone ? Deletion.DONE : Deletion.NOT_YET;
    } catch (NotTaken e) {
      return e.throttled() ? Deletion.SLOW_DOWN : Deletion.NOT_YET;
    } catch (RuntimeException _) {
      return Deletion.NOT_YET; // not reached, or too early: it is tried again
    }
  }

  @Override
  public String toString() {
    return "TwilioCopies";
  }
}
