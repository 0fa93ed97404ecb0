package org.plainline.channels.twilio;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stands in for Twilio on this computer, for the length of a test. */
public final class TwilioServer extends WireMockServer
    implements BeforeEachCallback, AfterEachCallback {

  public TwilioServer() {
    super(options().bindAddress("127.0.0.1").dynamicPort());
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    start();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    stop();
  }
}
