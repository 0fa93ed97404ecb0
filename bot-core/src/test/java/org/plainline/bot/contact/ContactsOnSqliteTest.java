package org.plainline.bot.contact;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class ContactsOnSqliteTest extends ContactsContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.sqlite(folder.resolve("plainline.db"));
  }
}
