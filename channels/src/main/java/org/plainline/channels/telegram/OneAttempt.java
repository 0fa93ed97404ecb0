package org.plainline.channels.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Lets a request out once, and tells a failure after it left from one before.
 *
 * <p>It runs only once there is a connection. It reads the whole answer, so that nothing can fail
 * unmarked later, and it drops the Retry-After of a 503, because OkHttp takes "Retry-After: 0" as
 * leave to send the same request again by itself.
 */
final class OneAttempt implements Interceptor {

  /** More than the longest batch of updates, about 4 MiB. */
  private static final long ANSWER_BYTES_MAX = 8L << 20;

  @Override
  public Response intercept(Chain chain) throws IOException {
    try (Response answer = chain.proceed(chain.request())) {
      var kept = ResponseBody.create(whole(answer), null);
      Response.Builder once = answer.newBuilder().body(kept);
      return answer.code() == 503 ? once.removeHeader("Retry-After").build() : once.build();
    } catch (IOException e) {
      throw new AfterLeaving(e);
    }
  }

  private static byte[] whole(Response answer) throws IOException {
    try (ResponseBody body = answer.body()) {
      if (body == null) {
        return new byte[0];
      }
      BufferedSource source = body.source();
      if (source.request(ANSWER_BYTES_MAX + 1)) {
        throw new IOException("the answer is too long");
      }
      try (Buffer read = source.getBuffer()) {
        return read.readByteArray();
      }
    }
  }

  /** The request left, or part of it: it may have been obeyed or not. */
  static final class AfterLeaving extends IOException {

    private static final long serialVersionUID = 1L;

    AfterLeaving(IOException cause) {
      super("no whole answer after the request left", cause);
    }
  }
}
