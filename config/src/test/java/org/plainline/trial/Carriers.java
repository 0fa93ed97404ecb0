package org.plainline.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Twilio and Telegram in one, on this computer, in as bad a state as wanted. */
final class Carriers implements AutoCloseable {

  /** Longer than a send may take. */
  private static final Duration HANGING = Duration.ofSeconds(10);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final TwilioSide twilio;
  private final TelegramSide telegram;

  /**
   * @param fault what shall happen to a message for somebody
   */
  Carriers(Ledger ledger, Function<String, Fault> fault) throws IOException {
    twilio = new TwilioSide(ledger, fault);
    telegram = new TelegramSide(ledger, fault);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Answer answer =
        path.startsWith("/bot")
            ? telegram.answer(exchange, body)
            : twilio.answer(exchange, new String(body, UTF_8));
    give(exchange, answer);
  }

  private static void give(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == Answer.HANG) {
      pause();
    }
    if (answer.status() > 0) {
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      answer.retryAfter().ifPresent(s -> exchange.getResponseHeaders().add("Retry-After", s));
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(HANGING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
