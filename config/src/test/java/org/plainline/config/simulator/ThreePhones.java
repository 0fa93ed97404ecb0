package org.plainline.config.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The page as somebody who tries it sees it: three phones. */
final class ThreePhones {

  /** Tab stops before one gives up; the page has about forty. */
  private static final int TABS_MAX = 80;

  private final Page page;

  ThreePhones(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  void text(String words) {
    page.getByLabel("Text message", new Page.GetByLabelOptions().setExact(true)).fill(words);
    page.locator("#sms").getByText("Send", exactly()).click();
  }

  void call() {
    page.locator("#call").click();
    expectListening();
  }

  void say(String words) {
    page.getByLabel("What you say").fill(words);
    page.locator("#voice").getByText("Say", exactly()).click();
  }

  void press(String key) {
    page.locator("#keypad").getByText(key, exactly()).click();
  }

  void chat(String words) {
    page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill(words);
    page.locator("#chat").getByText("Send", exactly()).click();
  }

  /** What Plainline said on a phone: sms, voice or chat. */
  Locator answers(String phone) {
    return page.locator("#" + phone + " .bubble.ours");
  }

  Locator notes(String phone) {
    return page.locator("#" + phone + " .bubble.note");
  }

  /** Lets so many seconds of a call pass, on a clock that was installed; answers take no time. */
  void listenFor(int seconds) {
    Locator line = page.locator("#call-state");
    for (int second = 0; second < seconds; second++) {
      assertThat(line).not().hasText("waiting for the answer");
      page.clock().runFor(1_000);
    }
  }

  /** How far into the call something was said first, in seconds. */
  int secondsUntil(String words) {
    Locator said = answers("voice").filter(new Locator.FilterOptions().setHasText(words)).first();
    String[] time = said.locator(".meta").innerText().split(":");
    return Integer.parseInt(time[0]) * 60 + Integer.parseInt(time[1]);
  }

  void expectListening() {
    expectLine("listening");
  }

  void expectLine(String state) {
    assertThat(page.locator("#call-state")).hasText(state);
  }

  /** Goes to an element by the Tab key alone, and sees that the focus is visible there. */
  void tabTo(String selector) {
    Locator focused = page.locator(selector + ":focus");
    for (int tabs = 0; tabs < TABS_MAX && focused.count() == 0; tabs++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused).hasCSS("outline-style", "solid");
    assertThat(focused).hasCSS("outline-width", Pattern.compile("[2-9]px"));
  }

  /** True if something is wider than the window. */
  boolean scrollsSideways() {
    return (boolean)
        page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
