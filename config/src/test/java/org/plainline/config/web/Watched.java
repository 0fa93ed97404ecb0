package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A running server as an operator and a load balancer watch it. */
final class Watched {

  private static final long PATIENCE_SECONDS = 30;
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Outside outside;

  Watched(Outside outside) {
    this.outside = outside;
  }

  HttpResponse<String> health(String group) {
    return get("/actuator/health" + group);
  }

  /** UP, DEGRADED or DOWN. */
  String status() {
    return JsonMapper.shared().readTree(health("").body()).path("status").asString();
  }

  /** Each figure that is printed, with its labels. */
  Map<String, Double> figures() {
    return get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
  }

  /** True if so many wait to be answered and sent; what is answered just now counts as either. */
  boolean waits(int inbox, int outbox) {
    String health = health("").body();
    return health.contains("\"inbox\":\"" + inbox + " waiting")
        && health.contains("\"outbox\":\"" + outbox + " waiting");
  }

  /** Waits until nothing waits to be answered or sent. */
  void settled() {
    until(() -> waits(0, 0));
  }

  /** Waits for something to become true; fails if it does not. */
  static void until(BooleanSupplier isTrue) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isTrue.getAsBoolean()) {
      assertThat(System.nanoTime()).as("never became true").isLessThan(deadline);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    try {
      return outside.unsigned("GET", path, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
