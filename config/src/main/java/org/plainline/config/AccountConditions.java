package org.plainline.config;

import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is an account for a channel. */
final class AccountConditions {

  private AccountConditions() {}

  /** An account at Twilio, for SMS and the phone line. */
  static final class Twilio implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isSet(context, "plainline.twilio.account-sid");
    }
  }

  /** A Telegram bot that is not switched off. */
  static final class Telegram implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isSet(context, "plainline.telegram.token") && !mode(context).equals("off");
    }
  }

  /** A Telegram bot whose updates we fetch. */
  static final class TelegramPolling implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isSet(context, "plainline.telegram.token") && mode(context).equals("polling");
    }
  }

  /** A Telegram bot whose updates are brought to us. */
  static final class TelegramWebhook implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isSet(context, "plainline.telegram.token") && mode(context).equals("webhook");
    }
  }

  private static boolean isSet(ConditionContext context, String setting) {
    return !context.getEnvironment().getProperty(setting, "").isEmpty();
  }

  private static String mode(ConditionContext context) {
    Environment environment = context.getEnvironment();
    return environment.getProperty("plainline.telegram.mode", "webhook").toLowerCase(Locale.ROOT);
  }
}
