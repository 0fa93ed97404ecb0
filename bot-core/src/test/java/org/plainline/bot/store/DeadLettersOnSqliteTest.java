package org.plainline.bot.store;

import javax.sql.DataSource;

class DeadLettersOnSqliteTest extends DeadLettersContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
