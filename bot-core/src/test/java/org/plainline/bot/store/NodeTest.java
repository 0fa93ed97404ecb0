package org.plainline.bot.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.message.Address;

/** What tests over a database share: a fresh one, a clock, and nodes that come and go. */
public abstract class NodeTest {

  @TempDir protected Path folder;
  protected final SettableClock clock = new SettableClock();
  protected Node node;
  private final List<Node> nodes = new ArrayList<>();

  /** Another node's connections to the same database; the first one finds it empty. */
  protected abstract DataSource connect(boolean first);

  @BeforeEach
  void start() {
    node = new Node(connect(true), clock);
    nodes.add(node);
  }

  /** A node that knows nothing but what the database holds. */
  protected Node another() {
    return kept(new Node(connect(false), clock));
  }

  /** A node whose keys are those of the next month. */
  protected Node anotherWithNextKeys() {
    return kept(Node.withNextKeys(connect(false), clock));
  }

  /** Forgets somebody who said so just now. */
  protected void forget(Address who) {
    node.store.transaction(session -> {
      node.erasure.erase(session, who, clock.instant().plusMillis(1));
      return 0;
    });
  }

  private Node kept(Node another) {
    nodes.add(another);
    return another;
  }

  @AfterEach
  void stop() throws Exception {
    for (Node each : nodes) {
      each.close();
    }
  }
}
