package org.plainline.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A telephone: baresip in a process of its own, that speaks SIP and RTP on 127.0.0.1 only, says
 * what is in a file and writes down what it hears. G.722, because the recogniser was taught with
 * sound of that width; on a narrow line it hears nothing right.
 */
final class SipPhone implements AutoCloseable {

  private static final Duration START_MAX = Duration.ofSeconds(30);

  private final String name;
  private final int port;
  private final int control;
  private final Path folder;
  private final Process process;
  private final AtomicInteger sounds = new AtomicInteger();

  /**
   * @param first what it says when somebody answers
   */
  SipPhone(String name, Path folder, Sound first) throws IOException, InterruptedException {
    this.name = name;
    this.folder = Files.createDirectories(folder.resolve(name));
    this.port = freePort();
    this.control = freePort();
    Files.createDirectories(heardFolder());
    Files.write(this.folder.resolve("config"), config(file(first)));
    Files.writeString(
        this.folder.resolve("accounts"),
        "<%s>;regint=0;audio_codecs=g722/16000/1;answermode=auto%n".formatted(address()));
    try {
      process =
          new ProcessBuilder("baresip", "-4", "-f", this.folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(this.folder.resolve("log").toFile())
              .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "A real call needs a real telephone: on Debian, apt-get install baresip-core.", e);
    }
    awaitReady();
  }

  String address() {
    return "sip:%s@127.0.0.1:%d".formatted(name, port);
  }

  void dial(String address) throws IOException {
    command("dial", address);
  }

  /** Says this from now on, in place of what it was saying, and then nothing. */
  void say(Sound sound) throws IOException {
    command("ausrc", "aufile," + file(sound));
  }

  void hangUp() throws IOException {
    command("hangup", "");
  }

  /** What was heard since a time of the call; nothing before it was answered. */
  Sound heard(Duration after) throws IOException {
    Optional<Path> recording = recording();
    return recording.isEmpty() ? Sound.silence(Duration.ZERO) : Sound.of(recording.get(), after);
  }

  /** How long the call has lasted, by what was heard. */
  Duration time() throws IOException {
    Optional<Path> recording = recording();
    return recording.isEmpty() ? Duration.ZERO : Sound.length(recording.get());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private Optional<Path> recording() throws IOException {
    try (Stream<Path> files = Files.list(heardFolder())) {
      return files.filter(file -> file.toString().endsWith("-dec.wav")).findFirst();
    }
  }

  private Path heardFolder() {
    return folder.resolve("heard");
  }

  /** A file that goes on with silence, because a line with no sound at all stops the clock. */
  private Path file(Sound sound) throws IOException {
    Path file = folder.resolve("says-" + sounds.incrementAndGet() + ".wav");
    Sound.joined(List.of(sound, Sound.silence(Duration.ofMinutes(5)))).write(file);
    return file;
  }

  private List<String> config(Path first) {
    return List.of(
        "sip_listen 127.0.0.1:" + port,
        "net_interface 127.0.0.1",
        "ctrl_tcp_listen 127.0.0.1:" + control,
        "call_max_calls 1",
        "audio_source aufile," + first,
        "ausrc_srate " + Sound.RATE,
        "auplay_srate " + Sound.RATE,
        "ausrc_format s16",
        "jitter_buffer_delay 1-5",
        "snd_path " + heardFolder(),
        "module_path /usr/lib/baresip/modules",
        "module g722.so",
        "module aufile.so",
        "module sndfile.so",
        "module_tmp account.so",
        "module_app menu.so",
        "module_app ctrl_tcp.so");
  }

  /** One command, answered before the connection ends; baresip frames JSON as netstrings. */
  private void command(String command, String words) throws IOException {
    String json = "{\"command\":\"%s\",\"params\":\"%s\"}".formatted(command, words);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), control)) {
      socket.setSoTimeout((int) START_MAX.toMillis());
      socket.getOutputStream().write("%d:%s,".formatted(json.length(), json).getBytes(UTF_8));
      StringBuilder answers = new StringBuilder();
      InputStream in = socket.getInputStream();
      byte[] some = new byte[4_096];
      while (answers.indexOf("\"response\":true") < 0 || answers.indexOf("\"ok\":") < 0) {
        int read = in.read(some);
        if (read < 0) {
          throw new IOException(name + " hung up on " + command + ": " + answers);
        }
        answers.append(new String(some, 0, read, UTF_8));
      }
      if (answers.indexOf("\"ok\":true") < 0) {
        throw new IOException(name + " cannot " + command + ": " + answers);
      }
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + START_MAX.toNanos();
    while (!Files.readString(folder.resolve("log")).contains("baresip is ready")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IllegalStateException("baresip did not start, see " + folder.resolve("log"));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Free for TCP, with the one after it, which baresip takes for SIP over TLS. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
