package org.plainline.bot.privacy;

import java.util.List;

/** What a provider keeps of the messages and calls that it carried. */
public interface ProviderCopies {

  /** How the ids of what it keeps begin; one at least. */
  List<String> prefixes();

  /** What an attempt to delete came to. */
  enum Deletion {
    /** There is nothing left. */
    DONE,
    /** To be tried again later. */
    NOT_YET,
    /** As above, and the provider asks to be left alone for now. */
    SLOW_DOWN
  }

  /** Deletes what it keeps under an id, in one attempt. */
  Deletion delete(String id);
}
