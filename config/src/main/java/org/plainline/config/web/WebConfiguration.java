package org.plainline.config.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.plainline.bot.Turn;
import org.plainline.bot.inbox.Inbox;
import org.plainline.bot.message.InboundMessage;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.util.JsonRecyclerPools;

/** What the web controllers work with. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  /** A caller hears silence while we think; a provider gives up after 15 seconds. */
  private static final Duration LIVE_ANSWER_TIMEOUT = Duration.ofSeconds(5);

  /** Buffers that are used again would hold on to the last question. */
  @Bean
  JsonFactoryBuilderCustomizer withoutBuffers() {
    return factory -> factory.recyclerPool(JsonRecyclerPools.nonRecyclingPool());
  }

  @Bean
  RequestReader requestReader(InstantSource clock) {
    return new RequestReader(clock);
  }

  @Bean(destroyMethod = "close")
  ExecutorService liveExecutor() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean
  LiveDesk liveDesk(
      Inbox inbox, Function<InboundMessage, Turn> answering, ExecutorService liveExecutor) {
    return new LiveDesk(inbox, answering, liveExecutor, LIVE_ANSWER_TIMEOUT);
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
