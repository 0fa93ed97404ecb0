package org.plainline.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real nginx with the configuration of the guide: only the ports are others. */
final class Nginx implements AutoCloseable {

  private static final Path GUIDE = Path.of("docs/examples/nginx.conf");
  private static final int FIRST_NODE = 8081;
  private static final int LOOKS_MAX = 100;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it and waits until it takes connections.
   *
   * @param nodes addresses of as many nodes as the guide has
   */
  static Nginx start(Path folder, List<String> nodes) throws IOException, InterruptedException {
    int port = freePort();
    String text = Files.readString(GUIDE).replace("listen 127.0.0.1:8080", here("listen ", port));
    for (int n = 0; n < nodes.size(); n++) {
      int node = URI.create(nodes.get(n)).getPort();
      text = text.replace("server 127.0.0.1:" + (FIRST_NODE + n), here("server ", node));
    }
    Files.createDirectories(folder.resolve("logs"));
    Path configuration = Files.writeString(folder.resolve("nginx.conf"), text);
    Process process =
        new ProcessBuilder(
                "nginx",
                "-p",
                folder.toString(),
                "-c",
                configuration.toString(),
                "-g",
                "daemon off; pid " + folder.resolve("nginx.pid") + ";")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("logs/nginx.log").toFile())
            .start();
    return new Nginx(process, port).ready();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  private Nginx ready() throws InterruptedException {
    for (int looks = 0; looks < LOOKS_MAX && process.isAlive(); looks++) {
      try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (line.isConnected()) {
          return this;
        }
      } catch (IOException _) {
        TimeUnit.MILLISECONDS.sleep(100); // not there yet
      }
    }
    throw new IllegalStateException("nginx did not start");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private static String here(String directive, int port) {
    return directive + "127.0.0.1:" + port;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
