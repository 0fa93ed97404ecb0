package org.plainline.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real application, on a port of its own, with SQLite in an empty folder. */
public final class RunningPlainline implements AutoCloseable {

  private static final String MODEL = "plainline.search.model=";

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final ConfigurableApplicationContext context;
  private final String address;

  private RunningPlainline(ConfigurableApplicationContext context, String address) {
    this.context = context;
    this.address = address;
  }

  /**
   * Starts it, with the starter pack served.
   *
   * @param settings such as {@code plainline.simulator=true}; <code>{here}</code> stands for the
   *     address
   */
  public static RunningPlainline start(Path data, String... settings) {
    return startWith(data, List.of(), settings);
  }

  /** As above, with more beans than the application has. */
  public static RunningPlainline startWith(Path data, List<Class<?>> beans, String... settings) {
    int port = freePort();
    String here = "http://localhost:" + port;
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--plainline.data-dir=" + data);
    arguments.add("--plainline.serve=sourced");
    // Vectors of the whole pack take half a minute to make, and no test of the app needs them.
    if (Stream.of(settings).noneMatch(setting -> setting.startsWith(MODEL))) {
      arguments.add("--" + MODEL + "off");
    }
    for (String setting : settings) {
      arguments.add("--" + setting.replace("{here}", here));
    }
    List<Class<?>> sources = new ArrayList<>(beans);
    sources.add(Plainline.class);
    return new RunningPlainline(
        SpringApplication.run(sources.toArray(Class<?>[]::new), arguments.toArray(String[]::new)),
        here);
  }

  /** Such as {@code http://localhost:8080}. */
  public String address() {
    return address;
  }

  /** Something of its inside, such as a clock that a test gave it. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** What it answers to a question, for a medium: sms, speech or chat. */
  public Asked ask(String text, String medium) {
    try {
      String body = json.writeValueAsString(Map.of("text", text, "medium", medium));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/api/v1/ask"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      JsonNode answer =
          json.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
      return new Asked(
          answer.path("passages").path(0).path("publisher").asString(""),
          StreamSupport.stream(answer.path("parts").spliterator(), false)
              .map(part -> part.path("text").asString())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer: who published the best passage, and the parts as rendered. */
  public record Asked(String publisher, List<String> parts) {}

  @Override
  public void close() {
    context.close();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
