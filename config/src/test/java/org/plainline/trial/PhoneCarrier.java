package org.plainline.trial;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.plainline.config.simulator.SpokenSound;
import org.plainline.knowledge.pack.Pace;

/** Plays Twilio in a real call: says what the server answers and posts what it hears. */
final class PhoneCarrier {

  /**
   * Words in the call.
   *
   * @param at how long the call had lasted when they began
   */
  record Said(Duration at, String words) {}

  private static final Duration LOOK = Duration.ofMillis(100);

  /** So many looks without a new sample: the line is dead. */
  private static final int GONE = 50;

  private static final double SURE = 0.9;

  private final Connection server;
  private final PhoneCall call;
  private final Ear ear;
  private final Path folder;
  private final List<Said> told = new ArrayList<>();
  private final List<Said> understood = new ArrayList<>();
  private int words;
  private Duration speaking = Duration.ZERO;

  /**
   * @param ear knows what callers ask
   */
  PhoneCarrier(Connection server, PhoneCall call, Ear ear, Path folder) {
    this.server = server;
    this.call = call;
    this.ear = ear;
    this.folder = folder;
  }

  /** What the server wants to be said first; Twilio asks while it still rings. */
  Twiml greeting() throws IOException {
    return twiml(call.started());
  }

  Sound spoken(Twiml twiml) throws IOException, InterruptedException {
    List<Sound> sounds = new ArrayList<>();
    for (Twiml.Step step : twiml.steps()) {
      sounds.add(step.words().isEmpty() ? Sound.silence(step.rest()) : spoken(step));
    }
    return Sound.joined(sounds);
  }

  private Sound spoken(Twiml.Step step) throws IOException, InterruptedException {
    Sound sound = Sound.of(SpokenSound.of(step.words(), step.rate(), folder), Duration.ZERO);
    if (US_ASCII.newEncoder().canEncode(step.words())) { // else no words that this voice can read
      words += Pace.words(step.words());
      speaking = speaking.plus(sound.speech());
    }
    return sound;
  }

  /** Words a minute of all that was said, without the rests between sentences. */
  long pace() {
    return Math.round(words * 60_000.0 / Math.max(1, speaking.toMillis()));
  }

  /** Leads the call, whose greeting is being said, until the server or the caller ends it. */
  void lead(SipPhone phone, Twiml greeting, Sound greetingSound, Duration longest)
      throws IOException, InterruptedException {
    Twiml twiml = greeting;
    Sound sound = greetingSound;
    Duration from = Duration.ZERO;
    told.add(new Said(from, twiml.words()));
    while (twiml.listening().isPresent() && from.compareTo(longest) < 0) {
      Optional<PhoneCall.Request> turn = answer(phone, sound, from, twiml.listening().get());
      if (turn.isEmpty()) {
        break;
      }
      twiml = twiml(turn.get());
      sound = spoken(twiml);
      from = phone.time();
      told.add(new Said(from, twiml.words()));
      phone.say(sound);
    }
    server.exchange(Shot.call(call.over()));
  }

  /**
   * Waits for what the caller says, or does not say, while and after these words are said; nothing
   * if the caller hangs up.
   */
  private Optional<PhoneCall.Request> answer(
      SipPhone phone, Sound saying, Duration from, Twiml.Listening listening)
      throws IOException, InterruptedException {
    Duration patience = saying.length().plus(listening.quiet());
    Sound heard = phone.heard(from);
    int still = 0;
    while (heard.isQuiet()
        ? heard.length().compareTo(patience) < 0
        : heard.quietTail().compareTo(listening.speechEnd()) < 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
      Sound more = phone.heard(from);
      still = more.length().equals(heard.length()) ? still + 1 : 0;
      if (still > GONE) {
        return Optional.empty();
      }
      heard = more;
    }
    if (heard.isQuiet()) {
      return Optional.of(call.quiet());
    }
    String words = ear.words(heard);
    understood.add(new Said(from.plus(heard.length()), words));
    return Optional.of(call.said(words, SURE));
  }

  List<Said> told() {
    return List.copyOf(told);
  }

  List<Said> understood() {
    return List.copyOf(understood);
  }

  /** What to say; that an answer takes a moment is not said here, so that the answer is timed. */
  private Twiml twiml(PhoneCall.Request request) throws IOException {
    Twiml twiml = Twiml.of(server.exchange(Shot.call(request)).text());
    return twiml.elsewhere().isPresent() ? twiml(call.waiting(twiml.elsewhere().get())) : twiml;
  }
}
