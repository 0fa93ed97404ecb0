package org.plainline.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps updates as Telegram's own server does: whoever polls gets all that wait from a number on,
 * and only that confirms those before it. Each node comes in by a door of its own, so that it is
 * known who polled.
 */
public final class TelegramServer implements AutoCloseable {

  private static final int BATCH_MAX = 100;

  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<HttpServer> doors = new ArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final SortedMap<Long, String> waiting = new TreeMap<>();
  private final List<Integer> polls = new ArrayList<>();
  private final List<Long> sent = new ArrayList<>();

  /** Another address at which it is reached; the first is door 1. */
  public synchronized URI door() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    doors.add(server);
    int number = doors.size();
    server.createContext("/", exchange -> handle(exchange, number));
    server.setExecutor(threads);
    server.start();
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Somebody says something in a chat. */
  public synchronized void say(long chat, String words) {
    long id = ids.incrementAndGet();
    String update =
        ("{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":%d,\"text\":\"%s\","
                + "\"chat\":{\"id\":%d,\"type\":\"private\"}}}")
            .formatted(id, id, System.currentTimeMillis() / 1_000, words, chat);
    waiting.put(id, update);
    notifyAll();
  }

  /** The doors that polls came by, in order, each once for as long as it was the only one. */
  public synchronized List<Integer> turns() {
    List<Integer> turns = new ArrayList<>();
    for (int door : polls) {
      if (turns.isEmpty() || turns.getLast() != door) {
        turns.add(door);
      }
    }
    return turns;
  }

  /** How many updates nobody has confirmed. */
  public synchronized int unconfirmed() {
    return waiting.size();
  }

  /** The chats that something was sent to, each as often as it was. */
  public synchronized List<Long> sent() {
    return List.copyOf(sent);
  }

  @Override
  public synchronized void close() {
    doors.forEach(door -> door.stop(0));
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange, int door) throws IOException {
    JsonNode call = json.readTree(exchange.getRequestBody().readAllBytes());
    byte[] answer =
        ("{\"ok\":true,\"result\":" + result(exchange, call, door) + "}").getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private String result(HttpExchange exchange, JsonNode call, int door) {
    return switch (TelegramContract.method(exchange.getRequestURI().getPath())) {
      case "getUpdates" -> updates(door, call.path("offset").asLong(), call.path("timeout"));
      case "sendMessage" -> taken(call.path("chat_id").asLong());
      default -> "true";
    };
  }

  private synchronized String updates(int door, long offset, JsonNode seconds) {
    polls.add(door);
    waiting.headMap(offset).clear();
    notifyAll();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds.asLong());
    try {
      for (long left = end - System.nanoTime();
          waiting.isEmpty() && left > 0;
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return waiting.values().stream().limit(BATCH_MAX).toList().toString();
  }

  private synchronized String taken(long chat) {
    sent.add(chat);
    return ("{\"message_id\":%d,\"date\":1795435200,"
            + "\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"x\"}")
        .formatted(sent.size(), chat);
  }
}
