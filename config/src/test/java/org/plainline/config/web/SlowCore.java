package org.plainline.config.web;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.plainline.bot.Turn;
import org.plainline.bot.message.InboundMessage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** Makes the bot think for a long time about every message. */
final class SlowCore {

  private static final long THINKING_SECONDS = 2;

  @Bean
  static BeanPostProcessor slow() {
    return new BeanPostProcessor() {
      @Override
      @SuppressWarnings("unchecked")
      public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("answer") ? slow((Function<InboundMessage, Turn>) bean) : bean;
      }
    };
  }

  private static Function<InboundMessage, Turn> slow(Function<InboundMessage, Turn> answer) {
    return message -> {
      try {
        TimeUnit.SECONDS.sleep(THINKING_SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return answer.apply(message);
    };
  }
}
