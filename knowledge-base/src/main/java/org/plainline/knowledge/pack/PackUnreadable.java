package org.plainline.knowledge.pack;

import java.io.IOException;

/** A pack that cannot be opened; the message says what is wrong, the cure what to do. */
public final class PackUnreadable extends IOException {

  private final String cure;

  public PackUnreadable(String problem, String cure) {
    super(problem);
    this.cure = cure;
  }

  public String cure() {
    return cure;
  }
}
