package org.plainline.bot.conversation;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class ConversationsOnPostgresTest extends ConversationsContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
