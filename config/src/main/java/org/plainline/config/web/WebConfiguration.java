package org.plainline.config.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.plainline.bot.Answering;
import org.plainline.bot.Delays;
import org.plainline.bot.Turn;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.knowledge.NotOpen;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.InboundMessage;
import org.plainline.config.BotAssembly;
import org.plainline.config.PackWatch;
import org.plainline.config.figures.Figures;
import org.plainline.config.settings.PhoneSettings;
import org.plainline.config.settings.PlainlineSettings;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.core.util.JsonRecyclerPools;

/** What the web controllers work with. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  /** A caller hears silence while we think; a provider gives up after 15 seconds. */
  private static final LiveDesk.Limits LIVE_LIMITS =
      new LiveDesk.Limits(Duration.ofMillis(1_500), Duration.ofSeconds(4));

  /** Longer than anybody holds the line, who hears again and again that it takes a moment. */
  private static final Duration OPENING_MAX = Duration.ofMinutes(2);

  /** Buffers that are used again would hold on to the last question. */
  @Bean
  JsonFactoryBuilderCustomizer withoutBuffers() {
    return factory -> factory.recyclerPool(JsonRecyclerPools.nonRecyclingPool());
  }

  /** Nor does Tomcat hold on to the address of a slow request. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> withoutAddresses() {
    return factory -> factory.setProtocol(DiscreetHttp.class.getName());
  }

  @Bean
  RequestReader requestReader(InstantSource clock) {
    return new RequestReader(clock);
  }

  /** Before the controllers, so that theirs are not looked through for each message. */
  @Bean
  SimpleUrlHandlerMapping webhooks(WebhookHandler handler) {
    return new SimpleUrlHandlerMapping(
        Map.of("/webhooks/*", handler, "/webhooks/*/*", handler), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean(destroyMethod = "close")
  ExecutorService liveExecutor() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean
  Delays delays(PlainlineSettings settings) {
    return BotAssembly.delays(settings.country());
  }

  @Bean
  LateTurns lateTurns(Figures figures, InstantSource clock) {
    return new LateTurns(figures::late, clock);
  }

  /** The language that somebody on the line is known to speak, else that of the greeting. */
  @Bean
  Function<InboundMessage, Language> languages(Answering answering, PhoneSettings phone) {
    return message -> answering.language(message).orElse(phone.welcome().first());
  }

  @Bean
  LiveDesk.Waiting waiting(
      Function<InboundMessage, Language> languages, Delays delays, LateTurns late) {
    return new LiveDesk.Waiting(languages, delays, late);
  }

  @Bean
  LiveDesk liveDesk(
      Inbox inbox,
      Function<InboundMessage, Turn> patientAnswer,
      LiveDesk.Waiting waiting,
      ExecutorService liveExecutor) {
    return new LiveDesk(inbox, patientAnswer, waiting, liveExecutor, LIVE_LIMITS);
  }

  /** Somebody on the line waits until the practices are open; what needs none is said at once. */
  @Bean
  Function<InboundMessage, Turn> patientAnswer(
      Function<InboundMessage, Turn> answer, PackWatch packs) {
    return message -> {
      try {
        return answer.apply(message);
      } catch (NotOpen e) {
        if (!isOpen(packs)) {
          throw e;
        }
        return answer.apply(message);
      }
    };
  }

  private static boolean isOpen(PackWatch packs) {
    try {
      return packs.isOpen(OPENING_MAX);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The Twilio SDK brings an XML mapper, which would answer browsers in XML. */
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.configureMessageConvertersList(converters ->
        converters.removeIf(
            converter -> converter.getClass().getSimpleName().matches(".*(Xml|Yaml).*")));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/console/**").addResourceLocations("classpath:/console/");
    registry
        .addResourceHandler("/transparency/**")
        .addResourceLocations("classpath:/transparency/");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/console").setViewName("forward:/console/index.html");
  }
}
