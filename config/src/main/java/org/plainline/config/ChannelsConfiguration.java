package org.plainline.config;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainline.bot.channel.Channel;
import org.plainline.bot.knowledge.KnowledgeBase;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.person.PersonLine;
import org.plainline.bot.person.TextLine;
import org.plainline.channels.sms.Reachable;
import org.plainline.channels.sms.SmsChannel;
import org.plainline.channels.telegram.TelegramChannel;
import org.plainline.channels.telegram.TelegramSettings;
import org.plainline.channels.twilio.TwilioSettings;
import org.plainline.channels.voice.Speech;
import org.plainline.channels.voice.VoiceChannel;
import org.plainline.config.settings.PersonSettings;
import org.plainline.config.settings.PhoneSettings;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.SmsSettings;
import org.plainline.config.settings.TelegramAccount;
import org.plainline.config.settings.TwilioAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The ways of reaching the bot that have an account. A new channel is one bean here. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

  @Bean
  @Conditional(AccountConditions.Twilio.class)
  TwilioSettings twilio(TwilioAccount account, PlainlineSettings settings) {
    return new TwilioSettings(
        account.accountSid(),
        account.authToken(),
        account.nextAuthToken(),
        account.from(),
        account.messagingServiceSid(),
        URI.create(settings.publicUrl()),
        URI.create(account.apiUrl()));
  }

  @Bean
  @Conditional(AccountConditions.Twilio.class)
  SmsChannel sms(
      TwilioSettings twilio, TwilioAccount account, SmsSettings settings, InstantSource clock) {
    return new SmsChannel(twilio, account.carrierAnswersHelp(), settings.allowed(), clock);
  }

  @Bean
  @Conditional(AccountConditions.Twilio.class)
  VoiceChannel voice(
      TwilioSettings twilio, PersonSettings person, KnowledgeBase knowledge, Speech speech) {
    return new VoiceChannel(
        twilio,
        person.line().map(PersonLine::number),
        language -> knowledge.menuIfOpen(language).stream().map(Passage::title).toList(),
        speech);
  }

  @Bean
  Speech speech(AudioShelf audio, PhoneSettings phone) {
    return new Speech(audio, phone.rates());
  }

  /** Without an account for text messages, no caller can get one. */
  @Bean
  TextLine textLine(TwilioAccount account, SmsSettings settings) {
    return account.on() ? new Reachable(settings.allowed()) : caller -> Optional.empty();
  }

  @Bean
  @Conditional(AccountConditions.Telegram.class)
  TelegramSettings telegramSettings(TelegramAccount account) {
    return new TelegramSettings(
        account.token(),
        URI.create(account.apiUrl()),
        Optional.of(account.webhookSecret()).filter(secret -> !secret.isEmpty()));
  }

  @Bean
  @Conditional(AccountConditions.Telegram.class)
  TelegramChannel telegram(TelegramSettings settings) {
    return new TelegramChannel(settings);
  }

  @Bean
  Map<ChannelId, Channel> channels(List<Channel> channels) {
    return channels.stream()
        .collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
  }
}
