package org.plainline.bot.privacy;

import java.util.List;

/** What a provider keeps of the messages and calls that it carried. */
public interface ProviderCopies {

  /** How the ids of what it keeps begin; one at least. */
  List<String> prefixes();

  /** Deletes what it keeps under an id, in one attempt; true once there is nothing left. */
  boolean delete(String id);
}
