package org.plainline.channels.voice;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
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

  /** Twilio takes 64 kB. Twelve full ones stay below that, and no answer is ever so long. */
  private static final int TEXT_SAYS_MAX = 4;

  /** Room for the names of seven languages, each in its own voice. */
  private static final int CHOICE_SAYS_MAX = 7;

  private final Voices voices;
  private final String action;
  private final Function<Language, List<String>> hints;

  /**
   * @param action the path that hears what the caller does next
   * @param hints what callers often ask in a language
   */
  CallScript(Voices voices, String action, Function<Language, List<String>> hints) {
    this.voices = voices;
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
    int leadSize = Line.ofText(lead(first.parts().getFirst()), voices.of(first.language())).size();
    List<Line> text = replies.stream().flatMap(this::text).toList();
    // Nobody can choose while it rings.
    Stream<OutboundMessage> offering = connection.isPresent() ? Stream.of() : replies.stream();
    List<Line> choices = offering.flatMap(this::choices).toList();
    List<Say> says =
        new ArrayList<>(says(text.subList(leadSize, text.size()), TEXT_SAYS_MAX, leadSize == 0));
    says.addAll(says(choices, CHOICE_SAYS_MAX, false));
    VoiceResponse.Builder response = new VoiceResponse.Builder();
    says(text.subList(0, leadSize), 1, true).forEach(response::say);
    if (connection.isPresent()) {
      says.forEach(response::say);
      response.dial(connection.get().dial());
    } else if (replies.stream().allMatch(reply -> reply.options().isEmpty())) {
      says.forEach(response::say);
      response.pause(new Pause.Builder().length(1).build()).hangup(new Hangup.Builder().build());
    } else {
      response.gather(gather(says, replies.getLast()));
    }
    return response.build().toXml();
  }

  private Gather gather(List<Say> says, OutboundMessage last) {
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
    says.forEach(gather::say);
    return gather.build();
  }

  private Stream<Line> text(OutboundMessage reply) {
    Voice voice = voices.of(reply.language());
    return reply.parts().stream()
        .flatMap(part -> Stream.of(lead(part), part.text().substring(part.leadLength())))
        .flatMap(words -> Line.ofText(words, voice).stream())
        .map(line -> line.at(reply.tempo()));
  }

  private static String lead(Part part) {
    return part.text().substring(0, part.leadLength());
  }

  private Stream<Line> choices(OutboundMessage reply) {
    Voice voice = voices.of(reply.language());
    return reply.options().stream()
        .flatMap(choice -> Line.ofChoice(choice, voice).stream())
        .map(line -> line.at(reply.tempo()));
  }

  /** Lines of one voice together, as many as it takes at a time. */
  private static List<Say> says(List<Line> lines, int max, boolean opening) {
    List<Say> says = new ArrayList<>();
    for (int from = 0; from < lines.size() && says.size() < max; ) {
      int to = from + 1;
      int cost = lines.get(from).cost();
      while (to < lines.size()
          && lines.get(to).voice().equals(lines.get(from).voice())
          && cost + lines.get(to).cost() <= Line.COST_MAX) {
        cost += lines.get(to++).cost();
      }
      says.add(say(lines.subList(from, to), opening && from == 0));
      from = to;
    }
    return says;
  }

  private static Say say(List<Line> lines, boolean opening) {
    Voice voice = lines.getFirst().voice();
    Say.Builder say = new Say.Builder().voice(voice.voice()).language(voice.spoken());
    if (opening) {
      say.break_(pause(OPENING_PAUSE));
    }
    for (Line line : lines) {
      say.addText(line.text()).break_(pause(line.pauseMillis()));
    }
    return say.build();
  }

  private static SsmlBreak pause(int millis) {
    return new SsmlBreak.Builder().time(millis + "ms").build();
  }
}
