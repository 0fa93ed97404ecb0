package org.plainline.bot.store;

import java.sql.SQLException;

/** The database did not do what it was told. The message never quotes a value. */
public final class JdbcFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean conflict;

  JdbcFailed(SQLException cause) {
    super("the database failed, SQL state " + cause.getSQLState(), cause);
    String state = cause.getSQLState();
    this.conflict = state != null && state.startsWith("40");
  }

  /** True if another transaction was in the way, so that the same may work when tried again. */
  boolean conflict() {
    return conflict;
  }
}
