package org.plainline.bot.privacy;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class AuditOnSqliteTest extends AuditContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
