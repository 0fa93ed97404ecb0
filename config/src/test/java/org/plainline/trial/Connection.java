package org.plainline.trial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
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
  private static final String END = "\r\n\r\n";

  private final int port;
  private final byte[] buffer = new byte[8_192];
  private Socket socket;
  private InputStream in;

  Connection(String address) throws IOException {
    port = URI.create(address).getPort();
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
  }

  /** Sends a whole request, see {@link Shot}, and waits for the answer. */
  Reply exchange(byte[] shot) throws IOException {
    socket.getOutputStream().write(shot);
    int read = 0;
    int end = 0;
    while (end == 0) {
      int more = in.read(buffer, read, buffer.length - read);
      if (more <= 0) {
        throw new IOException("the server closed the connection after " + read + " bytes");
      }
      end = headEnd(Math.max(0, read - END.length() + 1), read + more);
      read += more;
    }
    String answer = new String(buffer, 0, end, ISO_8859_1);
    String lower = answer.toLowerCase(Locale.ROOT);
    byte[] body = body(lower, end, read);
    if (lower.contains("connection: close")) {
      socket.close();
      connect();
    }
    return new Reply(Integer.parseInt(answer.substring(9, 12)), body);
  }

  /** Index after the empty line that ends the head; 0 if it is not there yet. */
  private int headEnd(int from, int to) {
    int at = new String(buffer, from, to - from, ISO_8859_1).indexOf(END);
    return at < 0 ? 0 : from + at + END.length();
  }

  private byte[] body(String head, int from, int to) throws IOException {
    int at = head.indexOf(LENGTH);
    if (at < 0) {
      return new byte[0];
    }
    int digits = at + LENGTH.length();
    byte[] body = new byte[Integer.parseInt(head.substring(digits, head.indexOf('\r', digits)))];
    System.arraycopy(buffer, from, body, 0, to - from);
    in.readNBytes(body, to - from, body.length - (to - from));
    return body;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
