package org.plainline.later;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.plainline.config.Plainline;
import org.plainline.config.schedule.Forgetting;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The real application as a process of its own, whose clock can be set forward: by writing days
 * into a file. It says so once it has forgotten what is over its time by then. Its package is none
 * of the application's, where every test would find its clock.
 */
public final class LaterPlainline {

  private static final long LOOK_AGAIN_MILLIS = 50;

  private LaterPlainline() {}

  public static void main(String[] arguments) {
    new SpringApplication(Plainline.class, Later.class).run(arguments);
  }

  private static Duration passed(Path days) {
    try {
      return Files.exists(days)
          ? Duration.ofDays(Long.parseLong(Files.readString(days)))
          : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Later {

    @Bean
    @Primary
    InstantSource laterClock() {
      Path days = Path.of(System.getProperty("days"));
      return () -> Instant.now().plus(passed(days));
    }

    /** What the schedule does each minute, at once. */
    @Bean
    ApplicationRunner forgetAtOnce(Forgetting forgetting) {
      Path days = Path.of(System.getProperty("days"));
      return arguments ->
          Thread.ofPlatform()
              .daemon()
              .start(() -> {
                while (passed(days).isZero()) {
                  pause();
                }
                forgetting.once();
                System.out.println("forgotten");
              });
    }

    private static void pause() {
      try {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
