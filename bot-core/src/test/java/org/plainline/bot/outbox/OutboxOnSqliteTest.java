package org.plainline.bot.outbox;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class OutboxOnSqliteTest extends OutboxContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
