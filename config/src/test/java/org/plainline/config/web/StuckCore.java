package org.plainline.config.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.plainline.bot.Turn;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Makes the bot think about some words for as long as there is a file in the data folder. */
final class StuckCore {

  static final String WORDS = "how do I wash a stuck quokka";
  static final String FILE = "stuck";

  private static final long LOOK_AGAIN_MILLIS = 20;

  @Bean
  static BeanPostProcessor stuck(Environment environment) {
    Path file = Path.of(environment.getRequiredProperty("plainline.data-dir")).resolve(FILE);
    return new BeanPostProcessor() {
      @Override
      @SuppressWarnings("unchecked")
      public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("answer") ? stuck((Function<InboundMessage, Turn>) bean, file) : bean;
      }
    };
  }

  private static Function<InboundMessage, Turn> stuck(
      Function<InboundMessage, Turn> answer, Path file) {
    return message -> {
      while (message.content() instanceof Content.Text text
          && text.words().equals(WORDS)
          && Files.exists(file)) {
        pause();
      }
      return answer.apply(message);
    };
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
