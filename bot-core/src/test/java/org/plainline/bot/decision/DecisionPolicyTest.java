package org.plainline.bot.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainline.bot.decision.Decision.Reason;
import org.plainline.bot.knowledge.Citation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;
import org.plainline.bot.wording.Wording;

class DecisionPolicyTest {

  private final DecisionPolicy policy = new DecisionPolicy(new Thresholds(0.60, 0.25, 0.10, 0.15));

  @Test
  void every_case_in_the_table_is_decided_as_written() {
    assertThat(Wording.lines("decision/cases.tsv"))
        .hasSizeGreaterThan(15)
        .allSatisfy(line -> {
          String[] cells = line.split("\t", -1);
          Decision decision = policy.decide(question("a fever"), passages(cells[0]));
          assertThat(written(decision)).as(line).isEqualTo(cells[1] + " " + cells[2]);
        });
  }

  @Test
  void content_without_words_is_never_searched_for() {
    assertThat(policy.decide(new Content.Silence())).contains(abstain(Reason.UNREADABLE));
    assertThat(policy.decide(new Content.Unreadable())).contains(abstain(Reason.UNREADABLE));
    for (String typed : List.of("", " ", "?!", "🤒", "112 911", "١٢٣")) {
      assertThat(policy.decide(new Content.Text(typed))).contains(abstain(Reason.NO_WORDS));
      assertThat(policy.decide(question(typed), passages("fever:L:0.99")))
          .isEqualTo(abstain(Reason.NO_WORDS));
    }
    assertThat(policy.decide(new Content.Text("fever"))).isEmpty();
    assertThat(policy.decide(new Content.Text("", List.of("fever")))).isEmpty();
    assertThat(policy.decide(new Content.Choice(1))).isEmpty();
    assertThat(policy.decide(new Content.Started())).isEmpty();
  }

  @Test
  void thresholds_that_nothing_could_reach_are_refused() {
    assertThatThrownBy(() -> new Thresholds(0.8, 0.3, 0.15, 0.15))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Thresholds(0.5, 0.6, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Thresholds(Double.NaN, 0.1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String written(Decision decision) {
    return switch (decision) {
      case Decision.Answer(Passage passage) -> "Answer " + passage.practiceId();
      case Decision.Clarify(var options) -> "Clarify " + ids(options);
      case Decision.Abstain(var reason, var nearest) -> {
        assertThat(reason).isEqualTo(Reason.NOT_KNOWN);
        yield "Abstain " + ids(nearest);
      }
      case Decision.Escalate _, Decision.Obey _ -> "another decision";
    };
  }

  private static String ids(List<Passage> passages) {
    return String.join(" ", passages.stream().map(Passage::practiceId).toList());
  }

  private static List<Passage> passages(String cell) {
    return Arrays.stream(cell.split(" ", -1))
        .filter(written -> !written.isEmpty())
        .map(written -> passage(written.split(":", -1)))
        .toList();
  }

  private static Passage passage(String[] written) {
    return new Passage(
        written[0],
        Language.ENGLISH,
        "What to do about " + written[0],
        new Passage.PlainText("Rest.", List.of(), "", ""),
        RiskClass.valueOf(written[1]),
        new Citation("WHO", "https://www.who.int/", LocalDate.EPOCH, ""),
        match(Double.parseDouble(written[2]), List.of(written).subList(3, written.length)));
  }

  private static Passage.Match match(double score, List<String> remarks) {
    return new Passage.Match(score, !remarks.contains("apart"), remarks.contains("named"));
  }

  @Test
  void one_word_is_answered_only_by_a_practice_whose_title_names_it() {
    String scores = "fever:L:0.99%s cough:L:0.40";
    assertThat(policy.decide(question("fevers"), passages(scores.formatted(":named"))))
        .isInstanceOf(Decision.Answer.class);
    assertThat(policy.decide(question("goodbye"), passages(scores.formatted(""))))
        .isInstanceOf(Decision.Clarify.class);
  }

  @Test
  void one_word_that_names_several_practices_offers_them() {
    List<Passage> two = passages("how:L:0.12:named which:L:0.10:named cough:L:0.20");
    assertThat(written(policy.decide(question("Mask"), two))).isEqualTo("Clarify how which");
    assertThat(written(policy.decide(question("masks"), two))).isEqualTo("Clarify how which");
    assertThat(written(policy.decide(question("my mask"), two))).isEqualTo("Abstain cough how");

    List<Passage> one = passages("how:L:0.12 which:L:0.10 cough:L:0.20:named");
    assertThat(written(policy.decide(question("cough"), one))).isEqualTo("Abstain cough how");
  }

  private static Question question(String words) {
    return new Question(words, List.of(), Language.ENGLISH);
  }

  private static Decision abstain(Reason reason) {
    return new Decision.Abstain(reason, List.of());
  }
}
