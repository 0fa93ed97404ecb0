package org.plainline.config.logs;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Prints kinds of failures and places in the code, without their messages: those quote what
 * somebody wrote, or the number that it came from.
 */
final class BareStack implements StackTracePrinter {

  private static final int CAUSES_MAX = 10;
  private static final int FRAMES_MAX = 40;

  @Override
  public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
    Throwable failure = thrown;
    for (int depth = 0; failure != null && depth < CAUSES_MAX; depth++) {
      out.append(depth == 0 ? "" : "caused by ").append(failure.getClass().getName()).append('\n');
      StackTraceElement[] frames = failure.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES_MAX); i++) {
        out.append("  at ").append(frames[i].toString()).append('\n');
      }
      failure = failure.getCause();
    }
  }
}
