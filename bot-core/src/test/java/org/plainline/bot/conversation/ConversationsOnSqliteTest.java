package org.plainline.bot.conversation;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class ConversationsOnSqliteTest extends ConversationsContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
