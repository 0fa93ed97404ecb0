package org.plainline.bot.store;

import javax.sql.DataSource;

class OneNodeOnPostgresTest extends OneNodeContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
