package org.plainline.config.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.plainline.later.LaterPlainline;

/**
 * The real application in a process of its own, with its log, its files and its memory to look at.
 */
final class OtherProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 150;
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final Path folder;
  private final Process process;
  private final String address;

  private OtherProcess(Path folder, Process process, String address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Starts it; <code>{here}</code> in a setting stands for its address. */
  static OtherProcess start(Path folder, String... settings) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String here = "http://localhost:" + port;
    List<String> command = new ArrayList<>();
    command.add(java("java"));
    command.addAll(List.of("-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    // An idle connection is kept for 30 seconds, with the last answer in its buffer.
    command.add("-Djdk.httpclient.keepalive.timeout=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Ddays=" + folder.resolve("days"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LaterPlainline.class.getName());
    command.add("--server.port=" + port);
    command.add("--server.address=127.0.0.1");
    command.add("--plainline.data-dir=" + folder.resolve("data"));
    for (String setting : settings) {
      command.add("--" + setting.replace("{here}", here));
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    OtherProcess other = new OtherProcess(folder, process, here);
    try {
      other.await("Messages wait in");
    } catch (IllegalStateException e) {
      other.close();
      throw e;
    }
    return other;
  }

  String address() {
    return address;
  }

  Path data() {
    return folder.resolve("data");
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  /** Sets its clock forward and waits until it has forgotten what is over its time. */
  void pass(int days) throws Exception {
    Path fresh = Files.writeString(folder.resolve("days.new"), Integer.toString(days));
    Files.move(fresh, folder.resolve("days"));
    await("forgotten");
  }

  /** All that is reachable in its memory, as a file. */
  Path memory() throws Exception {
    Path dump = folder.resolve("memory.hprof");
    Process jcmd =
        new ProcessBuilder(java("jcmd"), "" + process.pid(), "GC.heap_dump", dump.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jcmd").toFile())
            .start();
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("jcmd")));
    }
    return dump;
  }

  void await(String words) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!log().contains(words)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("never said \"" + words + "\":\n" + log());
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  /** SIGTERM; its exit code, once it has ended. */
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }
}
