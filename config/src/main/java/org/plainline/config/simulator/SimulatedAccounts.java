package org.plainline.config.simulator;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plainline.config.settings.BadSetting;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Opens accounts at the stand-in for this run, when the simulator is on: the channels then start
 * with ordinary settings. Refuses to stand beside real accounts, whose signatures it could forge.
 */
public final class SimulatedAccounts implements EnvironmentPostProcessor {

  static final String OUR_NUMBER = "+15005550006";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.getProperty("plainline.simulator", Boolean.class, false)) {
      return;
    }
    refuseBeside(environment, "plainline.twilio.account-sid");
    refuseBeside(environment, "plainline.telegram.token");
    String port = environment.getProperty("server.port", "8080");
    if (port.equals("0")) {
      throw new BadSetting(
          "server.port", "is 0 together with plainline.simulator", "choose a port, such as 8080");
    }
    String here = "http://localhost:" + port;
    environment.getPropertySources().addFirst(new MapPropertySource("simulator", accounts(here)));
  }

  private static Map<String, Object> accounts(String here) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("plainline.public-url", here);
    settings.put("plainline.twilio.account-sid", "AC" + hex(16));
    settings.put("plainline.twilio.auth-token", hex(16));
    settings.put("plainline.twilio.api-url", here + "/simulator/twilio");
    settings.put("plainline.twilio.from", OUR_NUMBER);
    settings.put("plainline.twilio.carrier-answers-help", "false");
    settings.put("plainline.telegram.token", "100200300:" + hex(20));
    settings.put("plainline.telegram.api-url", here);
    settings.put("plainline.telegram.webhook-secret", hex(16));
    settings.put("plainline.telegram.mode", "webhook");
    return settings;
  }

  private static void refuseBeside(ConfigurableEnvironment environment, String setting) {
    if (!environment.getProperty(setting, "").isEmpty()) {
      throw new BadSetting(
          "plainline.simulator",
          "is on together with " + setting,
          "switch the simulator off, or take the account out to try things without it");
    }
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
