package org.plainline.bot.inbox;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class InboxOnPostgresTest extends InboxContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
