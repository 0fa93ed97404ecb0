package org.plainline.channels.voice;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.message.Tempo;

/**
 * What to say to a caller, as TwiML. While words are spoken the caller may press a key or speak.
 * Only the lead of the first part cannot be talked over: the noise around an emergency must not cut
 * off the number to call. A reply without choices ends the call.
 */
final class CallScript {

  /** To wait for a caller who is quiet; older people need longer than Twilio's own 5 seconds. */
  static final int QUIET_SECONDS = 8;

  /** Quiet that ends what a caller says: time to find a word. */
  static final int SPEECH_END_SECONDS = 3;

  /** Time for the phone to be back at the ear after a key was pressed. */
  static final int OPENING_PAUSE = 500;

  /** As above, for callers who asked for more time. */
  static final int QUIET_SECONDS_SLOWER = 12;

  static final int SPEECH_END_SECONDS_SLOWER = 5;

  /**
   * Room for words, after those that cannot be talked over. Twilio takes 64 kB: twelve times what
   * one voice takes at once stays below that, in however many turns of voices, and no answer is
   * ever so long.
   */
  private static final int TEXT_COST_MAX = 4 * Line.COST_MAX;

  private static final int CHOICES_COST_MAX = 7 * Line.COST_MAX;

  private final Voices voices;
  private final Lines lines;
  private final String action;
  private final Function<Language, List<String>> hints;

  /**
   * @param action the path that hears what the caller does next
   * @param hints what callers often ask in a language
   */
  CallScript(
      Voices voices, Recordings recordings, String action, Function<Language, List<String>> hints) {
    this.voices = voices;
    this.lines = new Lines(voices, recordings);
    this.action = action;
    this.hints = hints;
  }

  /** The TwiML that says these replies, at least one, in order. */
  String of(List<OutboundMessage> replies) {
    return of(replies, Optional.empty());
  }

  /** The same, and then puts the caller through to a person. */
  String of(List<OutboundMessage> replies, Optional<Connection> connection) {
    OutboundMessage first = replies.getFirst();
    int leadSize = lines.ofText(lead(first.parts().getFirst()), first.language()).size();
    List<Line> text = replies.stream().flatMap(this::text).toList();
    // Nobody can choose while it rings.
    Stream<OutboundMessage> offering = connection.isPresent() ? Stream.of() : replies.stream();
    List<Line> choices = ending(offering.flatMap(this::choices).toList());
    int opening = openingPause(first);
    List<TwiML> sounds =
        new ArrayList<>(
            sounds(
                text.subList(leadSize, text.size()), TEXT_COST_MAX, leadSize == 0 ? opening : 0));
    sounds.addAll(sounds(choices, CHOICES_COST_MAX, 0));
    VoiceResponse.Builder response = new VoiceResponse.Builder();
    sounds(text.subList(0, leadSize), Line.COST_MAX, opening)
        .forEach(sound -> add(sound, response));
    if (connection.isPresent()) {
      sounds.forEach(sound -> add(sound, response));
      response.dial(connection.get().dial());
    } else if (replies.stream().allMatch(reply -> reply.options().isEmpty())) {
      sounds.forEach(sound -> add(sound, response));
      response.pause(new Pause.Builder().length(1).build()).hangup(new Hangup.Builder().build());
    } else {
      response.gather(gather(sounds, replies.getLast()));
    }
    return response.build().toXml();
  }

  /** The TwiML that says a reply and then asks for more at that path. */
  String then(OutboundMessage reply, String path) {
    VoiceResponse.Builder response = new VoiceResponse.Builder();
    sounds(text(reply).toList(), TEXT_COST_MAX, openingPause(reply))
        .forEach(sound -> add(sound, response));
    return response
        .redirect(new Redirect.Builder(path).method(HttpMethod.POST).build())
        .build()
        .toXml();
  }

  private Gather gather(List<TwiML> sounds, OutboundMessage last) {
    boolean slower = last.tempo() == Tempo.SLOWER;
    int speechEnd = slower ? SPEECH_END_SECONDS_SLOWER : SPEECH_END_SECONDS;
    Gather.Builder gather =
        new Gather.Builder()
            .inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
            .action(action)
            .method(HttpMethod.POST)
            .language(voices.of(last.language()).heard())
            .numDigits(1)
            .finishOnKey("")
            .timeout(slower ? QUIET_SECONDS_SLOWER : QUIET_SECONDS)
            .speechTimeout(Integer.toString(speechEnd))
            .profanityFilter(false)
            .actionOnEmptyResult(true);
    String expected = Hints.of(hints.apply(last.language()));
    if (!expected.isEmpty()) {
      gather.hints(expected);
    }
    for (TwiML sound : sounds) {
      if (sound instanceof Play play) {
        gather.play(play);
      } else if (sound instanceof Say say) {
        gather.say(say);
      }
    }
    return gather.build();
  }

  private static void add(TwiML sound, VoiceResponse.Builder response) {
    if (sound instanceof Play play) {
      response.play(play);
    } else if (sound instanceof Say say) {
      response.say(say);
    }
  }

  private Stream<Line> text(OutboundMessage reply) {
    return reply.parts().stream()
        .flatMap(part -> part.words(reply.language()).stream())
        .flatMap(words -> lines.ofText(words.text(), words.language()).stream())
        .map(line -> line.at(reply.tempo()));
  }

  private static String lead(Part part) {
    return part.text().substring(0, part.leadLength());
  }

  private Stream<Line> choices(OutboundMessage reply) {
    return reply.options().stream()
        .flatMap(choice -> lines.ofChoice(choice, reply.language()).stream())
        .map(line -> line.at(reply.tempo()));
  }

  /** Pauses are between choices; after the last one the line listens at once. */
  private static List<Line> ending(List<Line> lines) {
    List<Line> ending = new ArrayList<>(lines);
    if (!ending.isEmpty()) {
      ending.addLast(ending.removeLast().last());
    }
    return ending;
  }

  /** Recordings as they are; else lines of one voice together, as many as it takes at a time. */
  private static List<TwiML> sounds(List<Line> lines, int costMax, int opening) {
    List<TwiML> sounds = new ArrayList<>();
    int room = costMax;
    for (int from = 0; from < lines.size(); ) {
      Optional<URI> recording = lines.get(from).recording();
      int to = recording.isPresent() ? from + 1 : end(lines, from);
      List<Line> together = lines.subList(from, to);
      room -= recording.isPresent() ? 0 : together.stream().mapToInt(Line::cost).sum();
      if (room < 0) {
        break;
      }
      sounds.add(
          recording
              .<TwiML>map(address -> new Play.Builder(address).build())
              .orElse(say(together, from == 0 ? opening : 0)));
      from = to;
    }
    return sounds;
  }

  /** Where the lines end that the same voice takes at once. */
  private static int end(List<Line> lines, int from) {
    int to = from + 1;
    int cost = lines.get(from).cost();
    while (to < lines.size()
        && lines.get(to).recording().isEmpty()
        && lines.get(to).voice().equals(lines.get(from).voice())
        && cost + lines.get(to).cost() <= Line.COST_MAX) {
      cost += lines.get(to++).cost();
    }
    return to;
  }

  private static Say say(List<Line> lines, int opening) {
    Voice voice = lines.getFirst().voice();
    Say.Builder say = new Say.Builder().voice(voice.voice()).language(voice.spoken());
    if (opening > 0) {
      say.break_(pause(opening));
    }
    for (Line line : lines) {
      words(line.text(), voice, say);
      if (line.pauseMillis() > 0) {
        say.break_(pause(line.pauseMillis()));
      }
    }
    return say.build();
  }

  /** The pauses stay outside of what changes the pace, so that they last as long as they say. */
  private static void words(String text, Voice voice, Say.Builder say) {
    if (voice.isAtOwnRate()) {
      say.addText(text);
    } else {
      say.prosody(new SsmlProsody.Builder(text).rate(voice.rate() + "%").build());
    }
  }

  private static int openingPause(OutboundMessage reply) {
    return reply.tempo() == Tempo.SLOWER ? 2 * OPENING_PAUSE : OPENING_PAUSE;
  }

  private static SsmlBreak pause(int millis) {
    return new SsmlBreak.Builder().time(millis + "ms").build();
  }
}
