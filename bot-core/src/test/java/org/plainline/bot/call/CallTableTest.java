package org.plainline.bot.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainline.bot.conversation.Call;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;
import org.plainline.bot.wording.Wording;

class CallTableTest {

  private static final List<String> STATES = Wording.lines("call/states.tsv");
  private static final List<String> COMMANDS = Wording.lines("call/commands.tsv");

  private final CallTable table = CallTable.of(STATES, COMMANDS);

  @Test
  void every_state_that_is_not_the_end_offers_a_way_out() {
    assertThat(table.states()).hasSizeGreaterThan(20);
    for (CallState state : table.states()) {
      boolean ends = List.of("goodbye", "limit", "connecting").contains(state.name());
      assertThat(state.isEnd()).as(state.name()).isEqualTo(ends);
    }
  }

  @Test
  void a_key_means_one_thing_in_a_state_whatever_holds() {
    Set<Set<Fact>> moments = new HashSet<>();
    moments.add(Set.of());
    for (Fact fact : Fact.values()) {
      moments.add(EnumSet.of(fact));
      moments.add(EnumSet.complementOf(EnumSet.of(fact)));
    }
    for (CallState state : table.states()) {
      Call call = Call.NONE.at(state.name(), true);
      for (Set<Fact> facts : moments) {
        assertThat(table.pressed(0, call, facts).orElseThrow().name()).isEqualTo("person");
        String one = state.name().equals("confirm") ? "yes" : "again";
        assertThat(table.pressed(1, call, facts).orElseThrow().name()).isEqualTo(one);
      }
    }
  }

  @Test
  void facts_decide_where_a_command_leads() {
    assertThat(leads("person", Set.of(Fact.OPEN))).isEqualTo("connecting");
    assertThat(leads("person", Set.of(Fact.CLOSED))).isEqualTo("closed");
    assertThat(leads("person", Set.of())).isEqualTo("person");
    assertThat(table.command("text", Set.of())).isEmpty();
    assertThat(leads("text", Set.of(Fact.TEXTS))).isEqualTo("texted");
  }

  @Test
  void again_goes_back_to_a_place_and_not_to_help_on_the_way() {
    Call call = Call.NONE.at("topics", true).at("rephrase", false);
    CallCommand again = table.command("again", Set.of()).orElseThrow();

    assertThat(table.after(again, call).name()).isEqualTo("topics");
    assertThat(table.after(again, Call.NONE).name()).isEqualTo("ask");
  }

  @Test
  void a_row_that_cannot_be_read_or_names_nothing_is_refused_with_file_and_cure() {
    for (String row :
        List.of(
            "mine\tthis\task\tnew\tnowhere\task\task", "mine\tthis\task\tsing\task\task\task")) {
      expectRefused(with(STATES, row), COMMANDS, "call/states.tsv", "in mine", "Correct the name");
    }
    expectRefused(
        STATES, with(COMMANDS, "mine\t-\t*\t-\tnowhere\t-"), "call/commands.tsv", "\"nowhere\"");
    expectRefused(with(STATES, "mine\tsometimes\task\tnew\task\task\task"), COMMANDS, "seven");
    expectRefused(with(STATES, "mine\tthis\task\tnew\task\task"), COMMANDS, "seven columns");
    expectRefused(STATES, with(COMMANDS, "mine\t12\t*\t-\task\t-"), "six columns");
    expectRefused(STATES, with(COMMANDS, "mine\t-\t*\t-\task\tSING"), "no command SING");
  }

  @Test
  void whoever_renames_a_row_that_the_code_knows_is_told_which_and_what_to_do() {
    for (Landmark landmark : Landmark.values()) {
      String name = landmark.state();
      expectRefused(
          renamed(STATES, name),
          COMMANDS,
          "call/states.tsv has no state \"" + name + "\"",
          "Give the row the name \"" + name + "\" again.");
    }
    for (Cue cue : Cue.values()) {
      String name = cue.command();
      expectRefused(
          STATES,
          renamed(COMMANDS, name),
          "call/commands.tsv has no command \"" + name + "\"",
          "Give the row the name \"" + name + "\" again.");
    }
  }

  @Test
  void any_other_state_may_have_another_name() {
    List<String> known = Stream.of(Landmark.values()).map(Landmark::state).toList();
    List<String> free =
        table.states().stream().map(CallState::name).filter(name -> !known.contains(name)).toList();
    assertThat(free).contains("tongues", "keys", "parting", "privacy").hasSizeGreaterThan(8);
    for (String name : List.of("tongues", "keys")) {
      List<String> states = STATES.stream().map(row -> swapped(row, name, "renamed")).toList();
      assertThat(CallTable.of(states, COMMANDS).state("renamed").says()).contains("fault");
    }
  }

  @Test
  void words_for_a_command_that_there_is_not_are_refused() {
    assertThatThrownBy(() -> table.requireCommand("sing", "wording/call-words"))
        .hasMessageContainingAll("wording/call-words", "\"sing\"", "call/commands.tsv");
  }

  private static List<String> with(List<String> rows, String row) {
    return Stream.concat(rows.stream(), Stream.of(row)).toList();
  }

  private static List<String> renamed(List<String> rows, String name) {
    return rows.stream()
        .map(row -> row.startsWith(name + "\t") ? "renamed" + row.substring(name.length()) : row)
        .toList();
  }

  private static String swapped(String row, String from, String to) {
    List<String> cells = new ArrayList<>(List.of(row.split("\t", -1)));
    for (int i : new int[] {0, 4, 5, 6}) {
      cells.set(i, cells.get(i).equals(from) ? to : cells.get(i));
    }
    return String.join("\t", cells);
  }

  private static void expectRefused(List<String> states, List<String> commands, String... reasons) {
    assertThatThrownBy(() -> CallTable.of(states, commands))
        .as(String.join(" ", reasons))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(reasons);
  }

  @Test
  void the_words_of_every_language_name_commands_that_there_are() {
    Set<Fact> all = EnumSet.allOf(Fact.class);
    Wording.tables("call-words")
        .forEach((language, lines) ->
            lines.forEach(line ->
                assertThat(table.command(line.split("\t")[0], all))
                    .as(language + " " + line)
                    .isPresent()));
  }

  @Test
  void words_are_found_however_they_are_written_and_mean_one_thing() {
    CallWords words = CallWords.of(Wording.tables("call-words"));
    UnaryOperator<String> bare = said -> said.replace(" please", "");
    assertThat(words.find(new Content.Text("Speak louder, please!"), bare)).contains("louder");
    assertThat(words.find(new Content.Text("That's RIGHT!"), bare)).isEmpty();
    assertThat(words.find(new Content.Text("Más despacio"), bare)).contains("slower");
    assertThat(words.find(new Content.Text("noise", List.of("text me this")), bare))
        .contains("text");
    assertThatThrownBy(
            () -> CallWords.of(Map.of(Language.ENGLISH, List.of("yes\tright", "no\tright"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CallWords.of(Map.of(Language.ENGLISH, List.of("yes right"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String leads(String command, Set<Fact> facts) {
    CallCommand row = table.command(command, facts).orElseThrow();
    return table.after(row, Call.NONE).name();
  }
}
