package org.plainline.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainline.config.web.Accounts.SECRET;
import static org.plainline.config.web.Accounts.TOKEN;
import static org.plainline.config.web.Forms.call;
import static org.plainline.config.web.Forms.encoded;
import static org.plainline.config.web.Forms.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainline.config.RunningPlainline;

/**
 * STOP, START and DELETE over the real webhooks, by text, by chat and on the phone, in every
 * language: each is confirmed within five seconds, and means what it says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StopAndDeleteTest {

  private static final String FEVER = "my mum has fever and cough wat do i do";
  private static final String DANGER = "my baby is not breathing";
  private static final int SOON_SECONDS = 5;
  private static final Duration SOON = Duration.ofSeconds(SOON_SECONDS);

  private Carriers carriers;
  private RunningPlainline plainline;
  private Outside outside;
  private int ids;

  @BeforeAll
  void start(@TempDir Path data) {
    carriers = new Carriers();
    plainline = RunningPlainline.start(data, Accounts.phoneAndChat(carriers));
    outside = new Outside(plainline.address());
  }

  @AfterAll
  void stop() {
    plainline.close();
    carriers.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr", "pt", "ar", "hi", "sw"})
  void by_text_message(String language) throws Exception {
    obeys(new Texter(number()), "sms", language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr", "pt", "ar", "hi", "sw"})
  void by_chat(String language) throws Exception {
    obeys(new Chatter(Integer.toString(880_000 + ids++)), "chat", language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr", "pt", "ar", "hi", "sw"})
  void delete_on_the_phone(String language) throws Exception {
    Caller caller = new Caller(number());
    long begin = System.nanoTime();
    assertErased(caller.says(word("DELETE", language)), language);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
  }

  /** Whoever is told by a voice to stop texts is left in peace, and can still call. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | please stop texting me
          en | unsubscribe
          es | deje de mandarme mensajes
          fr | arrêtez de m'envoyer des messages
          pt | pare de me enviar mensagens
          ar | توقفوا عن إرسال الرسائل
          hi | मैसेज भेजना बंद करो
          sw | acha kunitumia ujumbe
          """)
  void no_more_texts_on_the_phone(String language, String plea) throws Exception {
    Texter caller = new Texter(number());
    Caller call = new Caller(caller.address());
    call.says(word("SPEAK", language));
    assertThat(call.says(plea)).contains(sentence("stop.done.speech", language), "<Gather");
    caller.says(FEVER);
    caller.says(word("START", language));
    assertThat(carriers.sentTo(caller.address(), 1, SOON_SECONDS))
        .as("START is the first to be answered")
        .doesNotContain(plainline.ask(FEVER, "sms").parts().getFirst());
    caller.says(FEVER);
    carriers.sentTo(caller.address(), 2, SOON_SECONDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr", "pt", "ar", "hi", "sw"})
  void stop_on_the_phone(String language) throws Exception {
    Texter caller = new Texter(number());
    assertThat(new Caller(caller.address()).says(word("STOP", language)))
        .contains("<Hangup")
        .doesNotContain(sentence("stop.done.speech", language));
    caller.says(FEVER);
    assertThat(carriers.sentTo(caller.address(), 1, SOON_SECONDS)).as("only the call").hasSize(1);
  }

  private void obeys(Person person, String medium, String language) throws Exception {
    int answers = 0;
    person.says(word("STOP", language));
    carriers.sentTo(person.address(), ++answers, SOON_SECONDS);
    person.says(FEVER);
    person.says(DANGER);
    int replies = medium.equals("sms") ? 2 : 1;
    assertThat(carriers.sentTo(person.address(), answers + replies, SOON_SECONDS).get(answers))
        .as("only danger is answered after STOP")
        .contains("112");
    answers += replies;
    person.says(word("START", language));
    carriers.sentTo(person.address(), ++answers, SOON_SECONDS);
    person.says("kiswahili");
    carriers.sentTo(person.address(), ++answers, SOON_SECONDS);
    person.says(word("DELETE", language));
    assertErased(carriers.sentTo(person.address(), ++answers, SOON_SECONDS).getLast(), language);
    person.says(FEVER);
    assertThat(carriers.sentTo(person.address(), ++answers, SOON_SECONDS).getLast())
        .as("the chosen language is forgotten")
        .isEqualTo(plainline.ask(FEVER, medium).parts().getFirst());
  }

  /** Said in the language of the word or in the one that was chosen; the SMS alphabet has no ’. */
  private static void assertErased(String answer, String language) throws IOException {
    assertThat(answer.replace('’', '\''))
        .containsAnyOf(sentence("delete.done", language), sentence("delete.done", "sw"));
  }

  /** Somebody with a phone. */
  private interface Person {
    String address();

    void says(String words) throws Exception;
  }

  /** Somebody on the line. */
  private final class Caller {
    private final String call;

    Caller(String number) {
      this.call = call("" + ids++, number);
    }

    String says(String words) throws Exception {
      String said = call + "&Confidence=0.9&SpeechResult=" + encoded(words);
      return outside.twilio("/webhooks/voice/turn", said, TOKEN).body();
    }
  }

  private final class Texter implements Person {
    private final String number;

    Texter(String number) {
      this.number = number;
    }

    @Override
    public String address() {
      return number;
    }

    @Override
    public void says(String words) throws Exception {
      outside.twilio("/webhooks/sms", text("SM" + ids++, number, words), TOKEN);
    }
  }

  private final class Chatter implements Person {
    private final String chat;

    Chatter(String chat) {
      this.chat = chat;
    }

    @Override
    public String address() {
      return chat;
    }

    @Override
    public void says(String words) throws Exception {
      String update =
          ("{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1795435200,\"text\":\"%s\","
                  + "\"chat\":{\"id\":%s,\"type\":\"private\"}}}")
              .formatted(600_000 + ids++, words, chat);
      outside.telegram(update, SECRET);
    }
  }

  private String number() {
    return "+1555777" + String.format("%04d", ids++);
  }

  /** The word that the bot itself shows for a command. */
  private static String word(String command, String language) throws IOException {
    return shipped("commands/" + language, command).findFirst().orElseThrow();
  }

  /** The first sentence of a phrase, without its end. */
  private static String sentence(String key, String language) throws IOException {
    String phrase = shipped("phrases/" + language, key).findFirst().orElseThrow();
    return phrase.replace('’', '\'').split("[.!।]")[0];
  }

  private static Stream<String> shipped(String table, String key) throws IOException {
    Path file = Path.of("../bot-core/src/main/resources/wording", table + ".tsv");
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key + "\t"))
        .map(line -> line.substring(key.length() + 1));
  }
}
