package org.plainline.bot.tally;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class TallyOnPostgresTest extends TallyContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
