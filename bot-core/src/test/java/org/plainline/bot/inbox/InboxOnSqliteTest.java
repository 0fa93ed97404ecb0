package org.plainline.bot.inbox;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class InboxOnSqliteTest extends InboxContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
