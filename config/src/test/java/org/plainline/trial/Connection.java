package org.plainline.trial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A connection to a server on this computer that is kept, and made anew when the server closes. */
final class Connection implements AutoCloseable {

  /** What the server answered. */
  @SuppressWarnings("ArrayRecordComponent") // made for each request, compared by nobody
  record Reply(int status, byte[] body) {

    String text() {
      return new String(body, UTF_8);
    }
  }

  private static final String LENGTH = "content-length: ";

  private final int port;
  private final byte[] head = new byte[8_192];
  private Socket socket;
  private InputStream in;

  Connection(String address) throws IOException {
    port = URI.create(address).getPort();
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a whole request, see {@link Shot}, and waits for the answer. */
  Reply exchange(byte[] shot) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(shot);
    String answer = head();
    String lower = answer.toLowerCase(Locale.ROOT);
    int length = lower.indexOf(LENGTH);
    byte[] body = new byte[0];
    if (length >= 0) {
      int from = length + LENGTH.length();
      body = in.readNBytes(Integer.parseInt(lower.substring(from, lower.indexOf('\r', from))));
    }
    if (lower.contains("connection: close")) {
      socket.close();
      connect();
    }
    return new Reply(Integer.parseInt(answer.substring(9, 12)), body);
  }

  private String head() throws IOException {
    int at = 0;
    while (at < 4 || head[at - 1] != '\n' || head[at - 3] != '\n') {
      int read = in.read();
      if (read < 0) {
        throw new IOException("the server closed the connection after " + at + " bytes");
      }
      head[at++] = (byte) read;
    }
    return new String(head, 0, at, ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
