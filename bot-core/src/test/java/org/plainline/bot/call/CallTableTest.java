package org.plainline.bot.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void a_name_that_no_row_defines_is_refused() {
    List<String> commands = List.of("new\t2\t*\t-\task\t-");
    for (String row :
        List.of(
            "ask\tthis\task\tnew\tnowhere\task\task",
            "ask\tthis\task\tsing\task\task\task",
            "ask\tsometimes\task\tnew\task\task\task",
            "ask\tthis\task\tnew\task\task")) {
      assertThatThrownBy(() -> CallTable.of(List.of(row), commands))
          .as(row)
          .isInstanceOf(IllegalArgumentException.class);
    }
    String ask = "ask\tthis\task\tnew\task\task\task";
    for (String row :
        List.of("new\t2\t*\t-\tnowhere\t-", "new\t12\t*\t-\task\t-", "new\t2\t*\t-\task\tSING")) {
      assertThatThrownBy(() -> CallTable.of(List.of(ask), List.of(row)))
          .as(row)
          .isInstanceOf(IllegalArgumentException.class);
    }
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
    assertThat(words.find(new Content.Text("That's RIGHT!"))).isEmpty();
    assertThat(words.find(new Content.Text("Más despacio"))).contains("slower");
    assertThat(words.find(new Content.Text("noise", List.of("text me this")))).contains("text");
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
