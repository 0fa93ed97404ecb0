package org.plainline.bot.person;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class CallBacksOnPostgresTest extends CallBacksContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
