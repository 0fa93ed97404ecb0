package org.plainline.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A server in a process of its own, from the jar, that can be killed and started again. */
final class ServerProcess implements AutoCloseable {

  private static final Duration START_MAX = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<Process> process = new AtomicReference<>();
  private final int port = freePort();
  private final List<String> command = new ArrayList<>();
  private final Path log;

  private ServerProcess(List<String> java, Path log, List<String> settings) {
    this.log = log;
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@config/server.flags");
    command.addAll(java);
    command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
    settings.forEach(setting -> command.add("--" + setting));
  }

  /**
   * @param jar the one that is run in production
   * @param log where it writes what it has to say
   * @param settings such as {@code plainline.serve=sourced}
   */
  ServerProcess(Path jar, Path log, List<String> settings) {
    this(List.of("-jar", jar.toString()), log, settings);
  }

  /** Another server, from the class path of this process. */
  static ServerProcess ofClass(Class<?> main, Path log, List<String> properties) {
    List<String> java = new ArrayList<>(properties);
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return new ServerProcess(java, log, List.of());
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  long pid() {
    return process.get().pid();
  }

  /** What it has used of the processors since it was started, on all threads. */
  Duration processorTime() {
    return process.get().info().totalCpuDuration().orElseThrow();
  }

  /** Starts it and waits until it takes requests. */
  ServerProcess start() throws InterruptedException {
    try {
      process.set(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await("start", this::isReady);
    return this;
  }

  /** Waits until it has written these words. */
  void awaitSaid(String words) throws InterruptedException {
    await("say \"" + words + "\"", () -> said(words));
  }

  /** What is waited for. */
  private interface Moment {
    boolean isNow() throws InterruptedException;
  }

  private void await(String what, Moment moment) throws InterruptedException {
    long end = System.nanoTime() + START_MAX.toNanos();
    while (!moment.isNow()) {
      if (!process.get().isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the server did not " + what + ", see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean said(String words) {
    try {
      return Files.readString(log).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: it gets no chance to finish anything. */
  void kill() throws InterruptedException {
    process.get().destroyForcibly().waitFor();
  }

  /** SIGTERM, and the time that it took to end. */
  Duration stop() throws InterruptedException {
    long begin = System.nanoTime();
    process.get().destroy();
    process.get().waitFor();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private boolean isReady() throws InterruptedException {
    try {
      URI readiness = URI.create(address() + "/actuator/health/readiness");
      HttpRequest request =
          HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException _) {
      return false; // nobody listens yet
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (process.get() != null) {
      kill();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
