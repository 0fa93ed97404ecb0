package org.plainline.config.simulator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright. Nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it, with more switches of its command line. */
  static Chromium start(String... switches) {
    Path program =
        required(
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(Stream.concat(QUIETLY.stream(), Stream.of(switches)).toList())));
  }

  /** The program itself, or what to do to have it. */
  static Path required(Path program) {
    if (!Files.isExecutable(program)) {
      throw new IllegalStateException(
          "The simulator is tested in a real browser, and there is none at "
              + program
              + ". Install it (on Debian: apt-get install chromium), or name yours in the"
              + " environment variable CHROMIUM.");
    }
    return program;
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
