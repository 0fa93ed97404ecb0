package org.plainline.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Review;
import org.plainline.knowledge.practice.Review.Approval;

class PackMergeTest {

  private static final List<Approval> TWO =
      List.of(
          new Approval("Ann", "Red Cross", "nurse"), new Approval("Ben", "Red Cross", "editor"));
  private final Pack pack = small();

  @TempDir Path folder;

  @Test
  void an_edit_ends_the_approvals_whatever_the_table_says() {
    Practice approved = by(first(), TWO);
    Pack before = with(approved);
    for (Practice edited :
        List.of(leading(approved, "Rest."), until(approved), retitled(approved))) {
      PackMerge merge = merge(before, edited);
      assertThat(merge.pack().practices().getFirst().vetted()).isFalse();
      assertThat(merge.unapproved()).containsExactly(approved.id());
    }
  }

  @Test
  void who_approves_and_edits_at_once_only_edits() {
    PackMerge merge = merge(with(by(first(), List.of())), by(leading(first(), "Rest."), TWO));
    assertThat(merge.pack().practices().getFirst().review().by()).isEmpty();
  }

  @Test
  void two_people_approve_what_is_in_the_pack_already() {
    PackMerge merge = merge(with(by(first(), List.of())), by(first(), TWO));
    assertThat(merge.unapproved()).isEmpty();
    assertThat(merge.pack().practices().getFirst().vetted()).isTrue();
  }

  @Test
  void a_new_practice_brings_no_approvals() {
    PackMerge merge = merge(new Pack(pack.about(), List.of()), by(first(), TWO));
    assertThat(merge.pack().practices().getFirst().review().by()).isEmpty();
    assertThat(merge.unapproved()).containsExactly(first().id());
  }

  @Test
  void files_of_practices_that_stay_the_same_keep_their_comments_and_place() throws IOException {
    PackWriter.write(pack, folder);
    Path kept = Files.createDirectories(folder.resolve("practices/mine")).resolve("hands.yaml");
    Path hands = folder.resolve("practices/t1/t1-hands.yaml");
    Files.writeString(kept, "# ask Amina before you change this\n" + Files.readString(hands));
    Files.delete(hands);
    Pack before = new PackReader().read(PackFiles.at(folder)).pack().orElseThrow();

    Practice changed = leading(before.practices().getLast(), "Rest at home.");
    Practice gone = before.practices().get(1);
    List<Practice> left =
        before.practices().stream()
            .filter(practice -> !practice.equals(gone))
            .map(practice -> practice.id().equals(changed.id()) ? changed : practice)
            .toList();
    Pack after = new Pack(before.about(), left);
    PackWriter.update(before, after, folder);

    assertThat(kept).content().startsWith("# ask Amina");
    assertThat(new PackReader().read(PackFiles.at(folder)).pack().orElseThrow().practices())
        .containsExactlyInAnyOrderElementsOf(left);
  }

  private static Pack small() {
    ClassLoader loader = PackMergeTest.class.getClassLoader();
    return new PackReader().read(PackFiles.onClassPath(loader, "packs/small")).pack().orElseThrow();
  }

  private Practice first() {
    return pack.practices().getFirst();
  }

  private Pack with(Practice practice) {
    return new Pack(pack.about(), List.of(practice));
  }

  private PackMerge merge(Pack before, Practice edited) {
    var reading = new PackReading(Optional.of(with(edited)), List.of());
    return PackMerge.of(before, Edits.unmarked(reading), false);
  }

  private static Practice by(Practice practice, List<Approval> people) {
    return practice.reviewed(new Review(practice.review().on(), practice.review().until(), people));
  }

  private static Practice until(Practice practice) {
    Review old = practice.review();
    return practice.reviewed(new Review(old.on(), old.until().plusDays(90), old.by()));
  }

  private static Practice retitled(Practice practice) {
    PracticeText text = text(practice);
    return practice.saying(
        Map.of(Language.ENGLISH, new PracticeText("Other", text.questions(), text.plain())));
  }

  private static Practice leading(Practice practice, String lead) {
    PracticeText text = text(practice);
    PlainText old = text.plain();
    var plain = new PlainText(lead, old.steps(), old.why(), old.whenToGetHelp());
    return practice.saying(
        Map.of(Language.ENGLISH, new PracticeText(text.title(), text.questions(), plain)));
  }

  private static PracticeText text(Practice practice) {
    return Objects.requireNonNull(practice.texts().get(Language.ENGLISH));
  }
}
