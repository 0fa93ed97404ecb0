package org.plainline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plainline.config.settings.DatabaseSettings;
import org.plainline.config.settings.PersonSettings;
import org.plainline.config.settings.PhoneSettings;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.TelegramAccount;
import org.plainline.config.settings.TwilioAccount;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** Whoever starts Plainline reads what is on, what is off, and which setting is missing. */
class StartupReportTest {

  private static final TwilioAccount NO_TWILIO =
      new TwilioAccount("", "", "", "https://api.twilio.com", "", "", true);
  private static final TelegramAccount NO_TELEGRAM =
      new TelegramAccount("", "https://api.telegram.org", "", "webhook");

  private static final Supplier<PackShelf> NO_PACKS = () -> new PackShelf(List.of(), List.of());

  @Test
  void what_is_missing_is_named() {
    assertThat(lines(settings("", "vetted", false), NO_TWILIO, NO_TELEGRAM, ""))
        .contains(
            "SMS and phone are off: plainline.twilio.account-sid is not set.",
            "Callers are put through to nobody: plainline.person.number is not set.",
            "Telegram is off: plainline.telegram.token is not set.",
            "0 practices read, 0 of them vetted. Only vetted ones are served: nothing can be"
                + " answered until two people approve some.",
            "Emergency number given: 112. plainline.country is not set.")
        .anyMatch(line -> line.matches("Messages wait in one file under /.*\\."))
        .noneMatch(line -> line.contains("simulator") || line.contains("greeted"));
  }

  @Test
  void what_is_on_is_named_without_secrets() {
    TwilioAccount twilio =
        new TwilioAccount(
            "AC0123456789abcdef0123456789abcdef",
            "canary",
            "",
            "https://api.twilio.com",
            "+15005550006",
            "",
            true);
    TelegramAccount telegram =
        new TelegramAccount(
            "123456:canary-bot-token-0123456789", "https://api.telegram.org", "", "polling");
    assertThat(lines(settings("KE", "sourced", true), twilio, telegram, "jdbc:postgresql://db/x"))
        .contains(
            "SMS and phone are on, at https://bot.example.org/webhooks/sms and /voice.",
            "Telegram is on, by polling.",
            "Messages wait in PostgreSQL.",
            "Open http://localhost:4711/simulator to try it on three phones.")
        .contains(
            "Callers are greeted in Spanish; English is named to them.",
            "Twilio has no voice for Swahili: one for Indonesian reads it, but for 0 recordings in"
                + " the packs.",
            "The voice for English speaks at 82 % of its own pace.",
            "How fast the voices for Arabic, Spanish, French, Hindi, Portuguese, Swahili speak is"
                + " assumed, not known: see docs/phone-line.md.")
        .anyMatch(line -> line.startsWith("Emergency number of KE: "))
        .noneMatch(line -> line.contains("canary"));
  }

  @Test
  void a_channel_switched_off_on_purpose_says_by_what() {
    TelegramAccount off =
        new TelegramAccount(
            "123456:canary-bot-token-0123456789", "https://api.telegram.org", "", "off");
    assertThat(lines(settings("", "vetted", false), NO_TWILIO, off, ""))
        .contains("Telegram is off: plainline.telegram.mode is off.");
  }

  @Test
  void whom_callers_are_put_through_to_is_said_without_the_number() {
    PersonSettings person =
        new PersonSettings("+254711222333", "Mo-Fr 08:00-18:00", "Africa/Nairobi");
    assertThat(lines(settings("", "vetted", false), NO_TWILIO, NO_TELEGRAM, "", person))
        .contains("Callers are put through to a person Mo-Fr 08:00-18:00, clock of Africa/Nairobi.")
        .noneMatch(line -> line.contains("254711"));
    PersonSettings always = new PersonSettings("+254711222333", "", "");
    assertThat(lines(settings("", "vetted", false), NO_TWILIO, NO_TELEGRAM, "", always))
        .contains("Callers are put through to a person at any time, clock of UTC.");
  }

  private static PlainlineSettings settings(String country, String serve, boolean simulator) {
    return new PlainlineSettings(
        "https://bot.example.org", Path.of("data"), country, List.of(), serve, simulator);
  }

  private static List<String> lines(
      PlainlineSettings settings, TwilioAccount twilio, TelegramAccount telegram, String database) {
    return lines(settings, twilio, telegram, database, new PersonSettings("", "", ""));
  }

  private static List<String> lines(
      PlainlineSettings settings,
      TwilioAccount twilio,
      TelegramAccount telegram,
      String database,
      PersonSettings person) {
    Environment environment = new MockEnvironment().withProperty("local.server.port", "4711");
    return new StartupReport(
            settings,
            twilio,
            telegram,
            new DatabaseSettings(database),
            new PhoneReport(
                person, new PhoneSettings(List.of("es", "en"), false, Map.of("en", 82)), NO_PACKS),
            NO_PACKS,
            environment)
        .lines();
  }
}
