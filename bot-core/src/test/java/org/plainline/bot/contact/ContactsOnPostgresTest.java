package org.plainline.bot.contact;

import javax.sql.DataSource;
import org.plainline.bot.store.TestDatabase;

class ContactsOnPostgresTest extends ContactsContract {

  @Override
  protected DataSource connect(boolean first) {
    return TestDatabase.postgres(first);
  }
}
