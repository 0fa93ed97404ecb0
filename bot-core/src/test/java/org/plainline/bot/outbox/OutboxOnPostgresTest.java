package org.plainline.bot.outbox;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class OutboxOnPostgresTest extends OutboxContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
