package org.plainline.bot.store;

import javax.sql.DataSource;

class OneNodeOnSqliteTest extends OneNodeContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
