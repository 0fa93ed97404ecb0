package org.plainline.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that can be kept at all: whoever adds a column adds it here, and says what of people it is.
 */
class SchemaTest {

  private static final String COLUMNS =
      "select t.name || ': ' || (select group_concat(c.name, ' ') from pragma_table_info(t.name) c)"
          + " from sqlite_master t where t.type = 'table' and t.name not like 'sqlite%'"
          + " and t.name not like 'flyway%' order by t.name";

  @TempDir private Path folder;

  @Test
  void nothing_asks_for_a_name_an_age_or_a_place() {
    try (HikariDataSource source = TestDatabase.sqlite(folder.resolve("schema.db"))) {
      List<String> tables =
          new JdbcStore(source).read(session -> session.rows(row -> row.getString(1), COLUMNS));
      assertThat(tables)
          .containsExactly(
              "audit: looked reader what",
              "call_back: id contact sealed created",
              "contact: pseudonym language last_turn",
              "conversation: pseudonym last_turn language shown offered missed call_state",
              "exchange: contact minute in_minute day in_day heard alike danger",
              "inbox: channel message_id contact position live received sealed state attempts due"
                  + " reason ended",
              "lease: name owner until",
              "opt_out: contact_hash since",
              "outbox: id reply contact position sealed created state attempts due unknown_since"
                  + " reason provider_id receipt error_code ended channel rank",
              "provider_copy: id since due attempts gone",
              "sender: channel free failing_since reason",
              "spent: purse day units",
              "sunset: id started ends reason",
              "tally: month kind value total",
              "unanswered: language words total last_day",
              "uptime: month first_minute last_minute minutes");
    }
  }
}
