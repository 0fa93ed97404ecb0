package org.plainline.bot.tally;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class TallyOnSqliteTest extends TallyContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
