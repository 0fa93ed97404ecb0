package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.text;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.plain.SmsSegments;
import org.plainline.config.RunningPlainline;

/** What keeps a flood of text messages from costing money, over signed webhooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FloodTest {

  private static final String HANDS = "how do I wash my hands";
  private static final String DANGER = "my baby is not breathing";
  private static final int DAILY_SEGMENTS = 40;
  private static final List<String> QUESTIONS =
      List.of(
          HANDS,
          "my mum has fever and cough wat do i do",
          "how do I make water safe to drink",
          "how do i clean my hands",
          "my child has fever what do i do");

  private Carriers carriers;
  private RunningPlainline plainline;
  private Outside outside;
  private Watched watched;
  private MovableClock clock;
  private int ids;

  @BeforeAll
  void start(@TempDir Path data) {
    carriers = new Carriers();
    String[] settings =
        Accounts.phone(
            carriers,
            "plainline.sms.countries=KE,UG,RW,US",
            "plainline.sms.daily-segments=" + DAILY_SEGMENTS,
            "plainline.replies.per-minute=3",
            "plainline.replies.per-day=6",
            "plainline.replies.alike=2",
            "plainline.pace.sms-segments=1000");
    plainline = RunningPlainline.startWith(data, List.of(MovableClock.class), settings);
    outside = new Outside(plainline.address());
    watched = new Watched(outside);
    clock = plainline.bean(MovableClock.class);
  }

  /** With a fresh budget, and nobody was told anything yet. */
  @BeforeEach
  void nextDay() {
    clock.toNextDay();
  }

  @AfterAll
  void stop() {
    plainline.close();
    carriers.close();
  }

  @Test
  void nothing_goes_to_a_country_that_is_not_served_nor_to_a_premium_number() throws Exception {
    say("+447700900001", HANDS);
    say("+447700900001", DANGER);
    say("+19002345678", HANDS);
    say("+254711000001", HANDS);
    watched.settled();
    assertThat(carriers.sentTo("+447700900001")).as("a country that is not served").isEmpty();
    assertThat(carriers.sentTo("+19002345678")).as("a premium number of one that is").isEmpty();
    assertThat(carriers.sentTo("+254711000001")).hasSize(1);
  }

  @Test
  void a_country_has_a_budget_a_day_of_its_own_and_more_for_danger() throws Exception {
    List<String> people =
        IntStream.range(0, DAILY_SEGMENTS + 5).mapToObj("+2567720001%02d"::formatted).toList();
    for (String each : people) {
      say(each, HANDS);
    }
    watched.settled();
    List<String> sent = people.stream().flatMap(each -> carriers.sentTo(each).stream()).toList();
    int one = SmsSegments.of(sent.getFirst()).count();
    assertThat(sent.stream().mapToInt(words -> SmsSegments.of(words).count()).sum())
        .isBetween(DAILY_SEGMENTS - one + 1, DAILY_SEGMENTS);
    assertThat(people).anyMatch(each -> carriers.sentTo(each).isEmpty());

    say(people.getLast(), DANGER);
    say("+254711000002", HANDS);
    watched.settled();
    assertThat(carriers.sentTo(people.getLast())).as("danger").isNotEmpty();
    assertThat(carriers.sentTo("+254711000002")).as("another country").hasSize(1);

    clock.toNextDay();
    say("+256772000999", HANDS);
    assertThat(carriers.sentTo("+256772000999", 1)).as("the next day").hasSize(1);
  }

  @Test
  void a_contact_gets_so_many_replies_a_minute_and_a_day_but_danger_is_answered() throws Exception {
    String from = "+254711000003";
    assertThat(answersTo(from, QUESTIONS)).as("of five in a minute").isEqualTo(3);
    assertThat(answersTo(from, List.of(DANGER))).as("danger in that minute").isPositive();
    clock.toNextMinute();
    assertThat(answersTo(from, QUESTIONS)).as("what is left of the day").isEqualTo(2);
    clock.toNextMinute();
    assertThat(answersTo(from, QUESTIONS)).as("nothing is").isZero();
    assertThat(answersTo(from, List.of(DANGER))).as("danger on that day").isPositive();
    clock.toNextDay();
    assertThat(answersTo(from, List.of(HANDS))).as("the next day").isEqualTo(1);
  }

  @Test
  void a_machine_that_says_the_same_again_and_again_is_not_answered_for_ever() throws Exception {
    String from = "+250788123456";
    assertThat(answersTo(from, List.of(HANDS, HANDS))).isEqualTo(2);
    clock.toNextMinute();
    assertThat(answersTo(from, List.of(HANDS, HANDS, HANDS))).isZero();
    assertThat(answersTo(from, List.of(QUESTIONS.getLast()))).as("other words").isEqualTo(1);
  }

  /** How many messages come back. */
  private int answersTo(String from, List<String> words) throws Exception {
    int before = carriers.sentTo(from).size();
    for (String each : words) {
      say(from, each);
    }
    watched.settled();
    return carriers.sentTo(from).size() - before;
  }

  private void say(String from, String words) throws Exception {
    String form = text("SM" + ids++, from, words);
    assertThat(outside.twilio("/webhooks/sms", form, TOKEN).statusCode()).isEqualTo(200);
  }
}
