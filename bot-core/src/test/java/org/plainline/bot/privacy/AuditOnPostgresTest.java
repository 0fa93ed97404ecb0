package org.plainline.bot.privacy;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class AuditOnPostgresTest extends AuditContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
