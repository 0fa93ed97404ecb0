package org.plainline.bot.person;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class CallBacksOnSqliteTest extends CallBacksContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
