package org.plainline.config.simulator;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser window with the simulator in it: what it asked for, and what went wrong in it. */
final class Window {

  private static final double PATIENCE_MS = 15_000;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Page page;

  Window(BrowserContext context, String address) {
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onRequest((Request request) -> requests.add(request.url()));
    page.onPageError(complaints::add);
    page.onConsoleMessage(this::heed);
    page.navigate(address);
  }

  Page page() {
    return page;
  }

  /** The address of everything that the page loaded or called. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Errors of the page's scripts, and what the browser complained about. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void close() {
    page.context().close();
  }

  private void heed(ConsoleMessage message) {
    if (message.type().equals("error")) {
      complaints.add(message.text());
    }
  }
}
