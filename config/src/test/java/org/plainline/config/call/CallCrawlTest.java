package org.plainline.config.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainline.bot.call.CallTable;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.wording.Wording;
import org.plainline.channels.voice.Twiml;

/**
 * Walks every path of the call, in every language: from each moment that can be reached, everything
 * that a caller can do. Two moments are the same if they differ only in which practice was said.
 */
class CallCrawlTest {

  private static final int OPTIONS_MAX = 7;
  private static final int SENTENCE_WORDS_MAX = 15;
  private static final int CHUNK_WORDS_MAX = 25 * 150 / 60;

  /** So many turns of nothing but silence, or noise, end any call; an answer is read out first. */
  private static final int SILENT_TURNS_MAX = 14;

  private static final int FAULTS_MAX = 6;

  private static final Set<String> NAMING = Set.of("greeting", "top", "tongues");
  private static final int LANGUAGES_KEY = 8;

  private static final Pattern BLAME =
      Pattern.compile(
          "(?iu)\\b(invalid|wrong (key|number|word)|error|incorrect|inválid|incorret|erreur|invalide|kosa|batili)"
              + "|خطأ|غير صالح|गलत|अमान्य");

  /** What a caller says: asked well, asked of nothing known, half heard, not heard, in danger. */
  private static final List<Content> SAYINGS =
      List.of(
          new Content.Text("how do I make water safe to drink"),
          new Content.Text("how do I make water safe to drink", List.of(), 0.6),
          new Content.Text("how do I make water safe to drink", List.of(), 0.3),
          new Content.Text("who won the football match yesterday"),
          new Content.Text("medicine"),
          new Content.Text("he is not breathing"),
          new Content.Text("he is not breathing", List.of(), 0.1),
          new Content.Text("my baby has a fever and a stiff neck"),
          new Content.Text("yes"),
          new Content.Text("no"),
          new Content.Text("more"),
          new Content.Text("help"),
          new Content.Text("thank you"),
          new Content.Text("stop"),
          new Content.Text("stop", List.of(), 0.6),
          new Content.Text("stop texting me"),
          new Content.Text("I cannot hear you"),
          new Content.Text("are you a robot?"),
          new Content.Text("delete"));

  private static final List<Content> EVENTS =
      Stream.of(
              Stream.of(new Content.Silence(), new Content.Unreadable(), new Content.Unreached()),
              IntStream.rangeClosed(0, 11).mapToObj(Content.Choice::new),
              SAYINGS.stream())
          .flatMap(events -> events.map(Content.class::cast))
          .toList();

  private static final Map<Moment, TestCall> REACHED = new LinkedHashMap<>();

  @BeforeAll
  static void walk() {
    Wording.languages().forEach(language -> REACHED.putAll(Moment.reached(language, EVENTS)));
  }

  @Test
  void every_state_is_reached_in_every_language() {
    Set<String> states =
        CallTable.of(Wording.lines("call/states.tsv"), Wording.lines("call/commands.tsv"))
            .states()
            .stream()
            .map(state -> state.name())
            .filter(name -> !List.of("limit", "connecting", "person", "unseen").contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    for (Language language : Wording.languages()) {
      Set<String> reached =
          REACHED.keySet().stream()
              .filter(moment -> moment.language().equals(language))
              .map(Moment::state)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(reached).as(language.code()).isEqualTo(states);
    }
  }

  @Test
  void every_prompt_is_short_and_blames_nobody() {
    REACHED.forEach((moment, call) -> {
      for (String line : call.words().split("\n")) {
        assertThat(line.replaceAll("( \\d)+", " 1").split("\\s+").length)
            .as(moment + " " + line)
            .isLessThanOrEqualTo(SENTENCE_WORDS_MAX);
        assertThat(BLAME.matcher(line).find()).as(moment + " " + line).isFalse();
      }
      for (Part part : call.said().getFirst().parts()) {
        assertThat(part.text().split("\\s+").length)
            .as(moment + " " + part.text())
            .isLessThanOrEqualTo(CHUNK_WORDS_MAX);
      }
    });
  }

  @Test
  void every_prompt_offers_few_things_each_by_its_own_key_and_always_a_way_out() {
    REACHED.forEach((moment, call) -> {
      List<Option> options = call.options();
      assertThat(options).as(moment.toString()).hasSizeLessThanOrEqualTo(OPTIONS_MAX);
      Map<Integer, Set<String>> labels = new HashMap<>();
      for (Option option : options) {
        assertThat(option.number()).isBetween(0, 9);
        labels.computeIfAbsent(option.number(), n -> new HashSet<>()).add(option.label());
      }
      if (NAMING.contains(moment.state())) {
        labels.remove(LANGUAGES_KEY); // each language by its own name
      }
      labels.values().forEach(same -> assertThat(same).as(moment.toString()).hasSize(1));
    });
  }

  @Test
  void whoever_cannot_follow_the_greeting_hears_their_language_by_its_own_voice() {
    for (Language language : Wording.languages()) {
      TestCall greeting = TestCall.in(language);
      assertThat(named(greeting)).hasSize(1).doesNotContain(language);
      for (TestCall next : List.of(greeting.silent(), greeting.after(new Content.Unreadable()))) {
        assertThat(named(next))
            .as(language + " " + next.state())
            .containsExactlyInAnyOrderElementsOf(
                Wording.languages().stream().filter(other -> !other.equals(language)).toList());
        assertThat(next.pressing(LANGUAGES_KEY).state()).isEqualTo("languages");
      }
    }
  }

  @Test
  void a_call_that_is_free_says_so() {
    assertThat(TestCall.in(Language.ENGLISH).words()).contains("a free call");
  }

  private static List<Language> named(TestCall call) {
    return call.said().stream()
        .filter(message ->
            message.options().stream().anyMatch(option -> option.number() == LANGUAGES_KEY))
        .map(OutboundMessage::language)
        .toList();
  }

  @Test
  void what_was_half_heard_and_not_found_is_asked_again_without_going_in_circles() {
    Content halfHeard = new Content.Text("who won the football match yesterday", List.of(), 0.6);
    for (Language language : Wording.languages()) {
      TestCall call = TestCall.in(language);
      List<String> states = new ArrayList<>();
      for (int turn = 0; turn < 4; turn++) {
        call = call.after(halfHeard);
        states.add(call.state());
      }
      assertThat(states).containsExactly("tongues", "keys", "tops", "parting");
      assertThat(call.after(halfHeard).isOver()).as("who talks is not let go").isFalse();
    }
  }

  @Test
  void every_answer_to_the_carrier_is_valid() {
    REACHED.forEach((moment, call) -> {
      Twiml twiml = call.twiml();
      assertThat(twiml.violations()).as(moment.toString()).isEmpty();
      assertThat(twiml.said()).as(moment.toString()).isNotBlank();
      assertThat(twiml.hangsUp()).as(moment.toString()).isEqualTo(call.isOver());
    });
  }

  @Test
  void silence_noise_and_unused_keys_end_every_call_kindly_and_soon() {
    REACHED.forEach((moment, call) -> {
      assertThat(turnsToEnd(call, new Content.Silence()))
          .as("silent " + moment)
          .isLessThanOrEqualTo(SILENT_TURNS_MAX);
      assertThat(turnsToEnd(call, new Content.Unreadable()))
          .as("noise " + moment)
          .isLessThanOrEqualTo(FAULTS_MAX);
      assertThat(turnsToEnd(call, new Content.Choice(11)))
          .as("unused key " + moment)
          .isLessThanOrEqualTo(FAULTS_MAX);
    });
  }

  @Test
  void whatever_goes_on_a_long_call_says_goodbye() {
    REACHED.forEach((moment, call) -> {
      for (Content event :
          List.of(new Content.Silence(), new Content.Choice(2), SAYINGS.getFirst())) {
        TestCall next = call.at(60).after(event);
        assertThat(next.state()).as(moment + " " + event).isEqualTo("limit");
        assertThat(next.isOver()).isTrue();
      }
    });
  }

  @Test
  void danger_comes_first_wherever_the_call_is_and_however_badly_it_was_heard() {
    REACHED.forEach((moment, call) -> {
      for (double confidence : List.of(1.0, 0.1)) {
        TestCall next = call.after(new Content.Text("he is not breathing", List.of(), confidence));
        Part first = next.said().getFirst().parts().getFirst();
        assertThat(next.state()).as(moment.toString()).isEqualTo("danger");
        assertThat(first.text().substring(0, first.leadLength()))
            .as(moment.toString())
            .contains("9 1 1");
      }
    });
  }

  @Test
  void whoever_is_in_danger_and_only_makes_noise_or_none_hears_the_number_again_and_is_kept() {
    for (Language language : Wording.languages()) {
      for (Content event :
          List.of(new Content.Unreadable(), new Content.Silence(), new Content.Choice(11))) {
        TestCall call = TestCall.in(language).after("he is not breathing");
        String message = call.words();
        for (int tries = 1; tries <= 3; tries++) {
          assertThat(call.words()).as(language + " " + tries).isEqualTo(message);
          assertThat(call.said().getFirst().parts().getFirst().leadLength()).isPositive();
          assertThat(call.options()).extracting(Option::number).contains(0);
          call = call.after(event);
        }
        assertThat(call.state()).isEqualTo("parting");
        assertThat(call.options()).extracting(Option::number).contains(0);
        assertThat(call.after("he is not breathing").words()).isEqualTo(message);
      }
    }
  }

  @Test
  void a_person_is_one_key_away_wherever_the_call_is() {
    REACHED.forEach((moment, call) ->
        assertThat(call.pressing(0).state()).as(moment.toString()).isEqualTo("closed"));
  }

  @Test
  void while_a_person_is_there_the_same_key_puts_callers_through_and_takes_them_back() {
    REACHED.forEach((moment, call) -> {
      TestCall through = call.after(new Content.Choice(0), TestCall.NOON);
      assertThat(through.connects()).as(moment.toString()).isTrue();
      assertThat(through.state()).as(moment.toString()).isEqualTo("connecting");
      TestCall back = through.after(new Content.Unreached(), TestCall.NOON);
      assertThat(back.state()).as(moment.toString()).isEqualTo("unreached");
      assertThat(back.pressing(6).state()).as(moment.toString()).isEqualTo("called");
    });
  }

  @Test
  void whoever_is_put_through_is_dialled_for() {
    for (Language language : Wording.languages()) {
      Twiml twiml = TestCall.in(language).after(new Content.Choice(0), TestCall.NOON).twiml();
      assertThat(twiml.violations()).isEmpty();
      assertThat(twiml.elements("Dial")).hasSize(1);
    }
  }

  @Test
  void who_hung_up_anywhere_is_greeted_afresh_when_calling_again() {
    REACHED.forEach((moment, call) -> {
      TestCall again = call.after(new Content.Started());
      assertThat(again.state()).as(moment.toString()).isEqualTo("greeting");
      assertThat(again.call().turns()).isEqualTo(1);
      assertThat(again.conversation().offered()).isEmpty();
      assertThat(again.conversation().shown()).isEmpty();
    });
  }

  @Test
  void again_says_the_same_wherever_there_was_something_to_say() {
    REACHED.forEach((moment, call) -> {
      boolean place = moment.state().equals(moment.place());
      boolean once = Set.of("confirm", "greeting", "speaks", "danger").contains(moment.state());
      if (place && !once && !call.isOver()) {
        assertThat(said(call.pressing(1))).as(moment.toString()).isEqualTo(said(call));
      }
    });
  }

  /** An answer found in another language is said again from its beginning in the caller's own. */
  private static String said(TestCall call) {
    return call.state().equals("answer") ? "part" : call.state();
  }

  private static int turnsToEnd(TestCall call, Content event) {
    int turns = 0;
    for (TestCall now = call; !now.isOver() && turns < 50; now = now.after(event)) {
      turns++;
    }
    return turns;
  }
}
