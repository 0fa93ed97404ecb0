package org.plainline.config.simulator;

import java.time.InstantSource;
import org.plainline.bot.contact.Contacts;
import org.plainline.bot.conversation.Conversations;
import org.plainline.config.settings.PlainlineSettings;
import org.plainline.config.settings.TelegramAccount;
import org.plainline.config.settings.TwilioAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page with the three phones and the stand-ins behind it; absent unless switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("plainline.simulator")
class SimulatorConfiguration implements WebMvcConfigurer {

  @Bean
  SimulatedEvents simulatedEvents(InstantSource clock) {
    return new SimulatedEvents(clock);
  }

  @Bean
  SimulatedCarrier simulatedCarrier(
      PlainlineSettings plainline, TwilioAccount twilio, TelegramAccount telegram) {
    return new SimulatedCarrier(plainline, twilio, telegram);
  }

  @Bean
  SimulatedMessages simulatedMessages(SimulatedCarrier carrier) {
    return new SimulatedMessages(carrier);
  }

  @Bean
  SimulatedChats simulatedChats(InstantSource clock) {
    return new SimulatedChats(clock);
  }

  @Bean
  CallPlaces callPlaces(Contacts contacts, Conversations conversations) {
    return new CallPlaces(contacts, conversations);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/simulator/**").addResourceLocations("classpath:/simulator/");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/simulator");
    registry.addViewController("/simulator").setViewName("forward:/simulator/index.html");
  }
}
