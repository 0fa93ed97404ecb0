package org.plainline.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is an account for a channel. */
final class AccountConditions {

  private AccountConditions() {}

  /** An account at Twilio, for SMS and the phone line. */
  static final class Twilio implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("plainline.twilio.account-sid", "").isEmpty();
    }
  }

  /** A Telegram bot that is not switched off. */
  static final class Telegram implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      var environment = context.getEnvironment();
      return !environment.getProperty("plainline.telegram.token", "").isEmpty()
          && !environment.getProperty("plainline.telegram.mode", "webhook").equalsIgnoreCase("off");
    }
  }
}
