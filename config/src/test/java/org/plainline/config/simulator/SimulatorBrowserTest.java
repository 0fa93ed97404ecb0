package org.plainline.config.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainline.config.RunningPlainline;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody tries Plainline: the real application, a real browser, three phones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@ExtendWith(OutputCaptureExtension.class)
class SimulatorBrowserTest {

  private static final String FEVER = "my mum has fever and cough wat do i do";
  private static final String FOOTBALL = "who won the football";
  private static final String UNKNOWN = "I do not have a checked answer";
  private static final String WATER = "how do i make water safe to drink";
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Stands in for the browser's voice: keeps what it is told to speak, and is done at once. */
  private static final String VOICE =
      """
      window.spoken = [];
      Object.defineProperty(window, "speechSynthesis", { value: {
        getVoices: () => [{}],
        cancel: () => {},
        speak: (words) => { window.spoken.push(words.text); setTimeout(() => words.onend(), 0); },
      }});
      """;

  /** Stands in for the recogniser that some browsers have. */
  private static final String RECOGNISER =
      """
      window.SpeechRecognition = class {
        start() {
          const heard = { transcript: "%s" };
          setTimeout(() => this.onresult({ results: [[heard]] }), 0);
        }
      };
      """
          .formatted(WATER);

  private RunningPlainline plainline;
  private Chromium chromium;
  private Window window;

  @BeforeAll
  void start(@TempDir Path data) {
    chromium = Chromium.start();
    plainline = RunningPlainline.start(data, "plainline.simulator=true");
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
  }

  @AfterAll
  void stop(CapturedOutput output) {
    chromium.close();
    plainline.close();
    assertThat(output.getAll().lines().filter(line -> line.matches(".* (WARN|ERROR) .*")))
        .isEmpty();
  }

  @AfterEach
  void nothing_leaves_this_machine_and_nothing_is_amiss() {
    List<String> requests = window.requests();
    List<String> complaints = window.complaints();
    window.close();
    assertThat(requests)
        .hasSizeGreaterThan(5)
        .allMatch(url -> url.startsWith(plainline.address() + "/") || url.equals("data:,"));
    assertThat(complaints).allMatch(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void a_text_message_is_answered_and_costs_are_shown() {
    ThreePhones phones = open(context());
    phones.text(FEVER);
    var expected = plainline.ask(FEVER, "sms");
    Locator first = phones.answers("sms").nth(0);
    assertThat(first).containsText(expected.parts().getFirst());
    assertThat(first).containsText(expected.publisher());
    assertThat(first)
        .containsText(Pattern.compile("[12] segments? \\(\\d+ characters, GSM-7\\): "));
    phones.text("MORE");
    assertThat(phones.answers("sms").nth(1)).containsText("Plainline");
    assertThat(phones.answers("sms").nth(1)).not().containsText(expected.parts().getFirst());
    phones.text(FOOTBALL);
    assertThat(phones.answers("sms").nth(2)).containsText(UNKNOWN);
    assertThat(phones.page().locator("#sms-total"))
        .hasText(Pattern.compile("3 answers received, paid as [3-6] segments\\."));
    picture(phones.page().locator("#sms"), "simulator-sms");
  }

  @Test
  void a_call_is_greeted_answered_and_ended() {
    ThreePhones phones = open(context());
    phones.call();
    assertThat(phones.answers("voice").first()).not().isEmpty();
    int greeted = phones.answers("voice").count();
    phones.say(FEVER);
    String lead = plainline.ask(FEVER, "speech").parts().getFirst().lines().findFirst().get();
    assertThat(phones.answers("voice").nth(greeted)).containsText(lead);
    phones.expectListening();
    assertThat(phones.page().locator("#twiml")).containsText("<Gather");
    picture(phones.page().locator("#voice"), "simulator-call");
    int answered = phones.answers("voice").count();
    phones.press("0");
    assertThat(phones.answers("voice").nth(answered)).containsText("1 1 2");
    phones.page().locator("#hang-up").click();
    phones.expectLine("on hook");
    assertThat(phones.page().locator("#call")).isFocused();
    assertThat(phones.notes("voice").last()).hasText("(call over)");
  }

  @Test
  void a_silent_caller_is_asked_again() {
    ThreePhones phones = open(context());
    phones.page().clock().install();
    phones.call();
    int greeted = phones.answers("voice").count();
    phones.page().clock().fastForward(120_000);
    assertThat(phones.notes("voice").last()).hasText("(you were silent)");
    assertThat(phones.answers("voice").nth(greeted)).not().isEmpty();
    phones.expectListening();
  }

  @Test
  void a_silent_caller_hears_whom_to_call_and_an_answer_in_time() {
    ThreePhones phones = open(context());
    phones.page().clock().install();
    phones.page().locator("#caller").selectOption("silent");
    phones.page().locator("#call").click();
    assertThat(phones.page().locator("#keypad button:text-is('0')")).isDisabled();
    assertThat(phones.page().getByLabel("What you say")).isDisabled();
    assertThat(phones.page().locator("#call-place")).hasText("State of the call: greeting");
    phones.listenFor(100);
    assertThat(phones.secondsUntil("1 1 2")).isLessThanOrEqualTo(10);
    assertThat(phones.secondsUntil("Most fevers get better at home")).isLessThanOrEqualTo(30);
  }

  @Test
  void a_caller_with_keys_only_is_answered_without_a_word() {
    ThreePhones phones = open(context());
    phones.page().clock().install();
    phones.page().locator("#caller").selectOption("keys");
    phones.page().locator("#call").click();
    assertThat(phones.page().getByLabel("What you say")).isDisabled();
    phones.listenFor(20);
    phones.press("5");
    assertThat(phones.page().locator("#call-place")).hasText("State of the call: topics");
    phones.press("2");
    assertThat(phones.page().locator("#call-place")).hasText("State of the call: part");
  }

  @Test
  void a_caller_who_hears_no_high_sounds_sees_what_is_lost() {
    ThreePhones phones = open(context());
    phones.page().clock().install();
    phones.page().locator("#caller").selectOption("hearing");
    phones.page().locator("#call").click();
    phones.listenFor(10);
    assertThat(phones.answers("voice").first()).containsText("·");
    assertThat(phones.answers("voice").first()).not().containsText(Pattern.compile("[sfthSFTH]"));
  }

  @Test
  void a_caller_who_types_slowly_is_not_taken_for_silent() {
    ThreePhones phones = open(context());
    phones.page().clock().install();
    phones.call();
    for (String letter : "slow typist".split("")) {
      phones.page().locator("#voice-text").pressSequentially(letter);
      phones.page().clock().fastForward(7_000);
    }
    phones.page().keyboard().press("Enter");
    phones.expectListening();
    assertThat(phones.page().getByText("slow typist")).isVisible();
    assertThat(phones.page().getByText("(you were silent)")).hasCount(0);
  }

  @Test
  void the_browsers_voice_says_each_sentence() {
    BrowserContext context = context();
    context.addInitScript(VOICE);
    ThreePhones phones = open(context);
    phones.page().clock().install();
    phones.page().locator("#call").click();
    phones.page().clock().runFor(60_000);
    assertThat(phones.page().locator("#call-state")).not().hasText("waiting for the answer");
    phones.page().clock().runFor(5_000);
    List<String> spoken = spoken(phones.page());
    assertThat(spoken).hasSizeGreaterThan(2);
    List<String> shown = phones.answers("voice").allInnerTexts();
    for (int sentence = 0; sentence < spoken.size(); sentence++) {
      assertThat(shown.get(sentence)).contains(spoken.get(sentence));
    }
  }

  @Test
  void a_question_spoken_into_the_microphone_is_heard_and_answered(@TempDir Path folder)
      throws Exception {
    Path sound = SpokenSound.afterQuiet(WATER, folder);
    try (Chromium listening =
        Chromium.start(
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-audio-capture=" + sound + "%noloop")) {
      ThreePhones phones = open(listening.browser().newContext());
      phones.call();
      int greeted = phones.answers("voice").count();
      phones.page().locator("#microphone").click();
      assertThat(phones.page().locator("#microphone")).hasText("Done");
      assertThat(phones.page().locator("#voice .bubble.theirs"))
          .hasText(Pattern.compile("You: .*water safe to drink"));
      String lead = plainline.ask(WATER, "speech").parts().getFirst().lines().findFirst().get();
      assertThat(phones.answers("voice").nth(greeted)).containsText(lead);
      phones.expectListening();
      assertThat(phones.page().locator("#microphone")).hasText("Speak");
      nothing_leaves_this_machine_and_nothing_is_amiss();
    }
  }

  @Test
  void where_this_machine_cannot_hear_the_browser_does() {
    BrowserContext context = context();
    context.addInitScript(RECOGNISER);
    context.route(
        "**/simulator/api/hearing",
        route -> route.fulfill(new Route.FulfillOptions().setBody("{\"here\": false}")));
    ThreePhones phones = open(context);
    assertThat(phones.page().locator("#maker")).isVisible();
    phones.call();
    phones.page().locator("#microphone").click();
    assertThat(phones.page().locator("#voice .bubble.theirs")).hasText("You: " + WATER);
    phones.expectListening();
  }

  @Test
  void telegram_greets_answers_and_takes_buttons() {
    ThreePhones phones = open(context());
    phones.page().locator("#chat-start").click();
    Locator greeting = phones.answers("chat").nth(0);
    assertThat(greeting).not().isEmpty();
    phones.chat(FEVER);
    var expected = plainline.ask(FEVER, "chat");
    Locator answer = phones.answers("chat").nth(1);
    assertThat(answer).containsText(expected.parts().getFirst());
    String lead = expected.parts().getFirst().lines().findFirst().get();
    assertThat(answer.locator("strong")).hasText(lead);
    picture(phones.page().locator("#chat"), "simulator-telegram");
    answer.getByText("Topics").click();
    assertThat(phones.answers("chat").nth(2).locator("button").first()).isVisible();
  }

  @Test
  void everything_works_by_keyboard_alone() {
    ThreePhones phones = open(context());
    Page page = phones.page();
    phones.tabTo("#sms-text");
    page.keyboard().type(FOOTBALL);
    page.keyboard().press("Enter");
    assertThat(phones.answers("sms").first()).containsText(UNKNOWN);
    phones.tabTo("#call");
    page.keyboard().press("Enter");
    phones.expectListening();
    phones.tabTo("#voice-text");
    page.keyboard().type(FOOTBALL);
    page.keyboard().press("Enter");
    assertThat(phones.answers("voice").filter(having(UNKNOWN))).hasCount(1);
    phones.expectListening();
    phones.tabTo("#keypad button:text-is('0')");
    page.keyboard().press("Space");
    assertThat(phones.page().getByText("key 0")).isVisible();
    phones.tabTo("#chat-start");
    page.keyboard().press("Enter");
    assertThat(phones.answers("chat").first()).not().isEmpty();
    phones.tabTo("#chat-text");
    page.keyboard().type(FOOTBALL);
    page.keyboard().press("Enter");
    assertThat(phones.answers("chat").nth(1)).containsText(UNKNOWN);
    phones.tabTo("#chat .bubble:last-child .choices button:last-child");
    page.keyboard().press("Enter");
    assertThat(phones.answers("chat").nth(2)).not().isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everybody_can_use_it_in_light_and_dark_and_at_twice_the_size(ColorScheme scheme) {
    ThreePhones phones =
        open(
            chromium
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setDeviceScaleFactor(2)
                        .setViewportSize(640, 512)));
    useAll(phones);
    assertThat(phones.scrollsSideways()).isFalse();
    expectNoBarrier(phones);
    phones.page().setViewportSize(320, 512);
    assertThat(phones.scrollsSideways()).isFalse();
    phones.page().setViewportSize(1280, 1000);
    expectNoBarrier(phones);
    phones.page().locator("summary").click();
    if (scheme == ColorScheme.LIGHT) {
      phones.page().evaluate("() => document.querySelector('#voice .screen').scrollTo(0, 9999)");
      phones.page().evaluate("() => window.scrollTo(0, 0)");
      picture(phones.page().locator("body"), "simulator-three-phones");
    }
  }

  @Test
  void a_page_that_lost_plainline_says_so() {
    ThreePhones phones = open(context());
    phones.page().context().setOffline(true);
    assertThat(phones.page().locator("#connection")).containsText("Is it still running?");
    phones.text(FEVER);
    assertThat(phones.page().locator("#sms .bubble.problem")).containsText("did not reach");
    phones.page().context().setOffline(false);
    assertThat(phones.page().locator("#connection")).isEmpty();
  }

  @Test
  void the_console_shows_what_is_on_and_what_may_be_said() {
    Page page = context().newPage();
    page.navigate(plainline.address() + "/console");
    assertThat(page.locator("#state")).hasText("Plainline is up.");
    assertThat(page.locator("#dead-note")).containsText("None");
    assertThat(page.locator("#count")).containsText(" practices.");
    page.locator("#find").fill("fever at home");
    assertThat(page.locator("#practices tr")).containsText(new String[] {"t4-fever"});
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  private void useAll(ThreePhones phones) {
    phones.text(FEVER);
    assertThat(phones.answers("sms").first()).not().isEmpty();
    phones.call();
    phones.say(FEVER);
    assertThat(phones.answers("voice").filter(having("fever")).first()).isVisible();
    phones.expectListening();
    phones.page().locator("summary").click();
    phones.page().locator("#chat-start").click();
    assertThat(phones.answers("chat").first()).not().isEmpty();
    phones.chat(FEVER);
    assertThat(phones.answers("chat").nth(1).locator("button").first()).isVisible();
  }

  private static void expectNoBarrier(ThreePhones phones) {
    assertThat(new AxeBuilder(phones.page()).analyze().getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  private BrowserContext context() {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(1280, 1000));
  }

  private ThreePhones open(BrowserContext context) {
    window = new Window(context, plainline.address() + "/");
    return new ThreePhones(window.page());
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @SuppressWarnings("unchecked")
  private static List<String> spoken(Page page) {
    return (List<String>) page.evaluate("() => window.spoken");
  }

  private static void picture(Locator what, String name) {
    what.screenshot(
        new Locator.ScreenshotOptions()
            .setScale(ScreenshotScale.CSS)
            .setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
