package org.plainline.channels.twilio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's way to Twilio, held to exactly one HTTP attempt a call and to silence. The SDK's own
 * client repeats a POST up to six times when Twilio is in trouble, so that one person gets and we
 * pay six copies, and it logs numbers; so this one calls out by the JDK's client, which repeats no
 * POST, follows no redirect and logs nothing.
 */
public final class OneAttemptClient extends TwilioRestClient {

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  static final Duration READ_TIMEOUT = Duration.ofSeconds(8);

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration PAUSE_MAX = Duration.ofHours(1);
  private static final int ANSWER_BYTES_MAX = 1 << 20;

  private final TwilioSettings settings;
  private final Duration readTimeout;
  private final HttpClient http;

  public OneAttemptClient(TwilioSettings settings) {
    this(settings, READ_TIMEOUT);
  }

  /** With another time to wait for an answer, so that tests need not wait for so long. */
  public OneAttemptClient(TwilioSettings settings, Duration readTimeout) {
    super(
        new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
            .objectMapper(withoutBuffers()));
    this.settings = settings;
    this.readTimeout = readTimeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  /** Buffers that are used again would hold on to the last number. */
  private static ObjectMapper withoutBuffers() {
    return new ObjectMapper(
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build());
  }

  /**
   * One attempt. Nothing of it is logged: the SDK would write the numbers of a list call.
   *
   * @throws NotTaken if Twilio surely did not take the call, and may later
   * @throws ApiConnectionException if nobody can tell whether it did
   */
  @Override
  public Response request(Request request) {
    HttpResponse<byte[]> answer = attempt(asHttp(request));
    int status = answer.statusCode();
    if (status == 429) {
      throw NotTaken.throttled(retryAfter(answer));
    }
    if (status < 200 || (status >= 300 && status < 400) || status == 408) {
      throw new ApiConnectionException("answered with status " + status);
    }
    return new Response(new ByteArrayInputStream(answer.body()), status);
  }

  private HttpRequest asHttp(Request request) {
    request.setAuth(settings.accountSid(), settings.authToken());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address(request))
            .timeout(readTimeout)
            .header("Accept", "application/json")
            .header("Authorization", request.getAuthString());
    return request.getMethod() == HttpMethod.GET
        ? builder.GET().build()
        : builder
            .header("Content-Type", ContentType.FORM_URLENCODED.getValue())
            .method(request.getMethod().name(), BodyPublishers.ofString(request.encodeFormBody()))
            .build();
  }

  /** The SDK's address with its host replaced by the configured one. */
  private URI address(Request request) {
    String sdk = request.constructURL().toString();
    return URI.create(settings.apiUrl() + sdk.substring(sdk.indexOf('/', "https://".length())));
  }

  private HttpResponse<byte[]> attempt(HttpRequest request) {
    var answer =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      // the request's own time limit ends with the headers, this one with the last byte
      return answer.get(CONNECT_TIMEOUT.plus(readTimeout).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new ApiConnectionException("no answer in time");
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("interrupted");
    } catch (ExecutionException e) {
      throw surelyNotSent(e.getCause())
          ? NotTaken.unreachable(PAUSE)
          : new ApiConnectionException("connection broke off");
    }
  }

  private static boolean surelyNotSent(@Nullable Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SSLHandshakeException;
  }

  /** Seconds or a date, as HTTP has it; a date is held against that of the answer. */
  private static Duration retryAfter(HttpResponse<?> answer) {
    String asked = answer.headers().firstValue("Retry-After").orElse("");
    Duration pause =
        asked.matches("\\d{1,9}")
            ? Duration.ofSeconds(Long.parseLong(asked))
            : date(asked)
                .flatMap(until -> date(answer, "Date").map(now -> Duration.between(now, until)))
                .filter(Duration::isPositive)
                .orElse(PAUSE);
    return pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause;
  }

  private static Optional<Instant> date(HttpResponse<?> answer, String header) {
    return answer.headers().firstValue(header).flatMap(OneAttemptClient::date);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
