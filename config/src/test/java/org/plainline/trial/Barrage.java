package org.plainline.trial;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends ready-made requests over some connections, as fast as they are answered or at a rate, and
 * measures. As cheap as can be: it shares the processors with what it measures.
 */
final class Barrage {

  /**
   * What came of it.
   *
   * @param refused answers other than 2xx
   * @param micros of each request, sorted
   */
  record Result(long accepted, long refused, Duration time, long... micros) {

    long perSecond() {
      return accepted * 1_000_000_000L / Math.max(1, time.toNanos());
    }

    double millis(double quantile) {
      int at = (int) Math.min(micros.length - 1, quantile * micros.length);
      return micros.length == 0 ? 0 : micros[at] / 1_000.0;
    }
  }

  private final int port;
  private final int connections;

  Barrage(String address, int connections) {
    this.port = URI.create(address).getPort();
    this.connections = connections;
  }

  /**
   * @param perSecond 0 for as many as can be
   */
  Result fire(List<byte[]> shots, Duration length, int perSecond) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger refused = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                List<Long> own = new ArrayList<>();
                try (Line line = new Line(port)) {
                  int at = next.getAndIncrement();
                  while (at < shots.size() && System.nanoTime() < end) {
                    long due =
                        perSecond == 0
                            ? System.nanoTime()
                            : begin + at * 1_000_000_000L / perSecond;
                    while (System.nanoTime() < due) {
                      LockSupport.parkNanos(due - System.nanoTime());
                    }
                    int status = line.exchange(shots.get(at));
                    own.add((System.nanoTime() - due) / 1_000);
                    refused.addAndGet(status / 100 == 2 ? 0 : 1);
                    at = next.getAndIncrement();
                  }
                } catch (IOException e) {
                  refused.incrementAndGet();
                }
                micros.addAll(own);
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long[] sorted = micros.stream().mapToLong(each -> each).sorted().toArray();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Result(sorted.length - refused.get(), refused.get(), took, sorted);
  }

  /** A connection that is kept, and made anew when the server closes it. */
  private static final class Line implements AutoCloseable {

    private final int port;
    private final byte[] head = new byte[8_192];
    private Socket socket;
    private InputStream in;

    Line(int port) throws IOException {
      this.port = port;
      connect();
    }

    private void connect() throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }

    int exchange(byte[] shot) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(shot);
      String answer = head();
      String lower = answer.toLowerCase(Locale.ROOT);
      int length = lower.indexOf("content-length: ");
      if (length >= 0) {
        int from = length + "content-length: ".length();
        in.skipNBytes(Long.parseLong(lower.substring(from, lower.indexOf('\r', from))));
      }
      if (lower.contains("connection: close")) {
        socket.close();
        connect();
      }
      return Integer.parseInt(answer.substring(9, 12));
    }

    private String head() throws IOException {
      int at = 0;
      while (at < 4 || head[at - 1] != '\n' || head[at - 3] != '\n') {
        int read = in.read();
        if (read < 0) {
          throw new IOException("closed in the middle: " + Arrays.hashCode(head));
        }
        head[at++] = (byte) read;
      }
      return new String(head, 0, at, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
