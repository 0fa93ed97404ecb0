package org.plainline.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangeTest {

  private static final Caps CAPS = new Caps(3, 10, 4);
  private static final long NOON = 1_000 * 24 * 60 + 12 * 60;

  @Test
  void two_machines_that_answer_each_other_fall_silent() {
    Exchange exchange = Exchange.NONE;
    int replies = 0;
    for (int message = 0; message < 500; message++) {
      exchange = exchange.hearing("I am away until Monday", NOON + message / 2);
      if (exchange.admits(CAPS, false, NOON + message / 2)) {
        exchange = exchange.replying(false, NOON + message / 2);
        replies++;
      }
    }
    assertThat(replies).isEqualTo(CAPS.alike());
  }

  @Test
  void other_words_are_answered_again_and_so_are_the_same_a_day_later() {
    Exchange exchange = Exchange.NONE;
    for (int times = 0; times < CAPS.alike(); times++) {
      exchange = exchange.hearing("a", NOON + times).replying(false, NOON + times);
    }
    assertThat(exchange.hearing("a", NOON + 9).admits(CAPS, false, NOON + 9)).isFalse();
    assertThat(exchange.hearing("b", NOON + 9).admits(CAPS, false, NOON + 9)).isTrue();
    long tomorrow = NOON + 25 * 60;
    assertThat(exchange.hearing("a", tomorrow).admits(CAPS, false, tomorrow)).isTrue();
  }

  @Test
  void a_minute_and_a_day_have_a_cap() {
    Exchange exchange = Exchange.NONE;
    int replies = 0;
    for (int message = 0; message < 60; message++) {
      long now = NOON + message / 10;
      exchange = exchange.hearing("words " + message, now);
      boolean admitted = exchange.admits(CAPS, false, now);
      exchange = admitted ? exchange.replying(false, now) : exchange;
      replies += admitted ? 1 : 0;
      assertThat(exchange.inMinute()).isLessThanOrEqualTo(CAPS.minute());
    }
    assertThat(replies).isEqualTo(CAPS.day());
    assertThat(exchange.admits(CAPS, false, NOON + 24 * 60)).as("the next day").isTrue();
  }

  @Test
  void whoever_is_in_danger_is_answered_once_a_minute_whatever_was_said_before() {
    Exchange exchange = new Exchange(NOON, 99, NOON / (24 * 60), 999, "help", 99, 0);
    assertThat(exchange.admits(CAPS, false, NOON)).isFalse();
    assertThat(exchange.admits(CAPS, true, NOON)).isTrue();
    Exchange answered = exchange.replying(true, NOON);
    assertThat(answered.admits(CAPS, true, NOON)).isFalse();
    assertThat(answered.hearing("help me", NOON).admits(CAPS, true, NOON + 1)).isTrue();
  }

  @Test
  void a_machine_whose_words_sound_like_danger_is_soon_answered_once_an_hour() {
    Exchange exchange = Exchange.NONE;
    int replies = 0;
    long end = NOON + 24 * 60;
    for (long now = NOON; now < end; now++) {
      exchange = exchange.hearing("I am away. In an emergency call the office", now);
      if (exchange.admits(CAPS, true, now)) {
        exchange = exchange.replying(true, now);
        replies++;
      }
    }
    assertThat(replies).as("thirty, then each hour").isEqualTo(30 + 23);
    assertThat(exchange.hearing("he is not breathing", end).admits(CAPS, true, end))
        .as("other words, at once")
        .isTrue();
  }
}
