package org.plainline.bot.store;

import javax.sql.DataSource;

class DeadLettersOnPostgresTest extends DeadLettersContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
