package org.plainline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plainline.bot.triage.Lifelines;
import org.plainline.config.settings.DatabaseSettings;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.TelegramAccount;
import org.plainline.config.settings.TwilioAccount;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.Serving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says plainly, once started, what is on, what is off and what is missing. */
@Component
final class StartupReport {

  private static final Logger log = LoggerFactory.getLogger(StartupReport.class);

  private final PlainlineSettings settings;
  private final TwilioAccount twilio;
  private final TelegramAccount telegram;
  private final DatabaseSettings database;
  private final PhoneReport phone;
  private final Supplier<PackShelf> shelf;
  private final Environment environment;

  StartupReport(
      PlainlineSettings settings,
      TwilioAccount twilio,
      TelegramAccount telegram,
      DatabaseSettings database,
      PhoneReport phone,
      Supplier<PackShelf> shelf,
      Environment environment) {
    this.settings = settings;
    this.twilio = twilio;
    this.telegram = telegram;
    this.database = database;
    this.phone = phone;
    this.shelf = shelf;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    lines().forEach(log::info);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        twilio.on()
            ? "SMS and phone are on, at " + settings.publicUrl() + "/webhooks/sms and /voice."
            : "SMS and phone are off: plainline.twilio.account-sid is not set.");
    lines.add(phone.personLine());
    if (twilio.on()) {
      lines.addAll(phone.voiceLines());
    }
    lines.add(telegramLine());
    lines.add(practicesLine());
    lines.add(emergencyLine());
    lines.add(
        database.shared()
            ? "Messages wait in PostgreSQL."
            : "Messages wait in one file under " + settings.dataDir().toAbsolutePath() + ".");
    if (settings.simulator()) {
      String here = "http://localhost:" + environment.getProperty("local.server.port");
      lines.add("Open " + here + "/simulator to try it on three phones.");
    }
    return lines;
  }

  private String telegramLine() {
    if (telegram.on()) {
      return "Telegram is on, by " + telegram.mode() + ".";
    }
    return telegram.token().isEmpty()
        ? "Telegram is off: plainline.telegram.token is not set."
        : "Telegram is off: plainline.telegram.mode is off.";
  }

  private String practicesLine() {
    if (shelf.get().equals(PackShelf.OPENING)) {
      return "The practices are being opened; messages wait until then, danger is answered.";
    }
    long vetted =
        shelf.get().packs().stream()
            .flatMap(pack -> pack.practices().stream())
            .filter(Practice::vetted)
            .count();
    String read = shelf.get().practices() + " practices read, " + vetted + " of them vetted. ";
    if (settings.serving() == Serving.SOURCED) {
      return read + "Served with their sources, also where nobody approved them yet.";
    }
    return read
        + "Only vetted ones are served"
        + (vetted == 0 ? ": nothing can be answered until two people approve some." : ".");
  }

  private String emergencyLine() {
    Lifelines lifelines = BotAssembly.lifelines(settings.country());
    return settings.country().isEmpty()
        ? "Emergency number given: " + lifelines.emergency() + ". plainline.country is not set."
        : "Emergency number of " + settings.country() + ": " + lifelines.emergency() + ".";
  }
}
