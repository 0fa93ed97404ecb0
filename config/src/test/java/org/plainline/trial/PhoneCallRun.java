package org.plainline.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.config.PackShelf;
import org.plainline.config.simulator.Recogniser;
import org.plainline.config.simulator.SpokenSound;
import org.plainline.knowledge.practice.PracticeText;

/**
 * Two real calls over SIP and RTP on this computer: somebody asks aloud, and somebody is silent.
 * What they hear is recorded and turned into words again. Ends with 0 only if both hear the line
 * about danger and an answer in time.
 */
final class PhoneCallRun {

  private static final String QUESTION = "how do I make water safe to drink";
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final Duration SILENT_CALL = Duration.ofSeconds(40);
  private static final Duration DANGER_BY = Duration.ofSeconds(10);
  private static final Duration ANSWER_BY = Duration.ofSeconds(30);

  /** A caller who has heard nothing for so long thinks that it is their turn. */
  private static final Duration TURN = Duration.ofSeconds(2);

  /** Percent of its own 202 words a minute at which Flite's voice says the 155 that are wanted. */
  private static final int WANTED_RATE = 77;

  private final Path folder = Files.createTempDirectory("phone-call");
  private final Recogniser recogniser =
      Recogniser.found(System.getenv("PATH"))
          .orElseThrow(() ->
              new IllegalStateException(
                  "Nothing here hears: on Debian, apt-get install pocketsphinx"
                      + " pocketsphinx-en-us."));
  private final List<PracticeText> practices =
      PackShelf.only(PackShelf.STARTER).practices().stream()
          .flatMap(practice -> Optional.ofNullable(practice.texts().get(Language.ENGLISH)).stream())
          .toList();

  private PhoneCallRun() throws IOException {}

  public static void main(String[] arguments) throws Exception {
    boolean passed = new PhoneCallRun().run(Options.of(arguments, "jar", "rate"));
    System.exit(passed ? 0 : 1);
  }

  /**
   * @param options {@code --rate=85}: the voice speaks at so many percent of its own pace
   */
  private boolean run(Options options) throws Exception {
    System.out.println("Recordings and logs: " + folder);
    try (Carriers carriers = new Carriers(new Ledger(), _ -> Fault.NONE);
        ServerProcess server =
            new ServerProcess(
                options.jar(),
                folder.resolve("server.log"),
                settings(carriers, options.number("rate", WANTED_RATE)))) {
      server.start();
      PhoneReport asking = call(server, 1, Optional.of(QUESTION));
      boolean answered = asking.print("A caller asks: " + QUESTION, LONGEST, LONGEST);
      PhoneReport silent = call(server, 2, Optional.empty());
      return silent.print("A caller says nothing", Duration.ofSeconds(10), Duration.ofSeconds(30))
          && answered;
    }
  }

  private PhoneReport call(ServerProcess server, long number, Optional<String> question)
      throws Exception {
    Path place = Files.createDirectory(folder.resolve("call-" + number));
    try (Connection line = new Connection(server.address())) {
      PhoneCarrier carrier =
          new PhoneCarrier(line, new PhoneCall(number), new Ear(recogniser, asked()), place);
      Twiml greeting = carrier.greeting();
      Sound sound = carrier.spoken(greeting);
      Sound nothing = Sound.silence(Duration.ZERO);
      try (SipPhone desk = new SipPhone("carrier", place, sound);
          SipPhone phone = new SipPhone("caller", place, nothing)) {
        phone.dial(desk.address());
        FutureTask<Void> leading =
            new FutureTask<>(() -> {
              carrier.lead(desk, greeting, sound, LONGEST);
              return null;
            });
        Thread.ofVirtual().start(leading);
        speak(phone, question, place);
        phone.hangUp();
        leading.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        Ear ear = new Ear(recogniser, expected(carrier.told()));
        return new PhoneReport(carrier, ear.all(phone.heard(Duration.ZERO)), answers(question));
      }
    }
  }

  private static void speak(SipPhone phone, Optional<String> question, Path place)
      throws IOException, InterruptedException {
    if (question.isPresent()) {
      awaitTurn(phone, Duration.ZERO);
      phone.say(Sound.of(SpokenSound.of(question.get(), place), Duration.ZERO));
      awaitTurn(phone, phone.time());
    } else {
      await(() -> phone.time().compareTo(SILENT_CALL) >= 0);
    }
  }

  private static void awaitTurn(SipPhone phone, Duration from)
      throws IOException, InterruptedException {
    await(() -> {
      Sound heard = phone.heard(from);
      return !heard.isQuiet() && heard.quietTail().compareTo(TURN) >= 0;
    });
  }

  /** What a caller waits for. */
  private interface Moment {
    boolean isNow() throws IOException;
  }

  private static void await(Moment moment) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!moment.isNow()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the caller waited in vain for " + LONGEST);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** First sentences of what answers this question; of all there is if nothing is asked. */
  private List<String> answers(Optional<String> question) {
    return practices.stream()
        .filter(text ->
            question.isEmpty()
                || text.waysToAsk().stream()
                    .anyMatch(way -> way.replace("?", "").equalsIgnoreCase(question.get())))
        .map(text -> text.plain().lead().split("(?<=[.?!]) ")[0])
        .toList();
  }

  private List<String> asked() {
    return practices.stream().flatMap(text -> text.waysToAsk().stream()).toList();
  }

  /** What was said in this call, and all other answers there are, so that it can hear wrong. */
  private List<String> expected(List<PhoneCarrier.Said> told) {
    Stream<String> others = practices.stream().flatMap(text -> text.answer().lines());
    List<String> phrases = new ArrayList<>(others.toList());
    told.stream()
        .flatMap(said -> Stream.of(said.words().split("(?<=[.?!]) ")))
        .forEach(phrases::add);
    return phrases;
  }

  private static List<String> settings(Carriers carriers, int rate) throws IOException {
    List<String> settings = new ArrayList<>(Webhooks.settings(carriers.address()));
    settings.addAll(
        List.of(
            "plainline.country=US",
            "plainline.phone.rate.en=" + rate,
            "plainline.data-dir=" + Files.createTempDirectory("phone-call-data"),
            "plainline.search.model=off"));
    return settings;
  }
}
