package org.plainline.config.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A nurse's file of labelled messages is read in whatever columns it comes. */
class LabelledMessageTest {

  private static final LabelledMessage BREATH =
      new LabelledMessage("i cant breathe, help", true, "breathing", "mine");

  private static final LabelledMessage MASKS =
      new LabelledMessage("where are masks", false, "", "mine");

  @TempDir Path folder;

  private List<LabelledMessage> read(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines));
    return LabelledMessage.read(file);
  }

  @Test
  void columns_are_told_by_their_heading() throws IOException {
    assertThat(
            read(
                "mine.tsv",
                "urgency\ttext\tsign\tnote",
                "NOW\ti cant breathe, help\tbreathing\tx",
                "NONE\twhere are masks\t\tx"))
        .containsExactly(BREATH, MASKS);
    assertThat(
            read(
                "mine.csv",
                "Text,Expected,Sign",
                "\"i cant breathe, help\",now,Breathing",
                "where are masks,none,none"))
        .containsExactly(BREATH, MASKS);
  }

  @Test
  void without_a_heading_columns_are_told_by_what_stands_in_them() throws IOException {
    assertThat(read("mine.tsv", "i cant breathe, help\tNOW\tbreathing", "where are masks\tNONE\t"))
        .containsExactly(BREATH, MASKS);
    assertThat(
            read(
                "mine.csv",
                "breathing,\"i cant breathe, help\",NOW,en,7",
                ",where are masks,NONE,en,8"))
        .extracting(LabelledMessage::sign, LabelledMessage::group)
        .containsExactly(tuple("breathing", "en"), tuple("", "en"));
  }

  @Test
  void a_class_alone_or_a_sign_alone_is_enough() throws IOException {
    assertThat(read("mine.tsv", "i cant breathe, help\tMAYBE", "where are masks\tINFO"))
        .extracting(LabelledMessage::urgent)
        .containsExactly(true, false);
    assertThat(read("mine.tsv", "i cant breathe, help\tbreathing", "where are masks\tnone"))
        .containsExactly(BREATH, MASKS);
    assertThat(read("mine.csv", "text,expected", "\"i cant breathe, help\",breathing"))
        .containsExactly(BREATH);
  }

  @Test
  void a_file_of_texts_alone_is_of_everyday_questions() throws IOException {
    assertThat(read("mine.tsv", "text", "where are masks")).containsExactly(MASKS);
    assertThat(read("mine.tsv", "where are masks")).containsExactly(MASKS);
    assertThat(read("mine.csv", "text,language", "where are masks,en"))
        .extracting(LabelledMessage::urgent, LabelledMessage::group)
        .containsExactly(tuple(false, "en"));
  }

  @Test
  void a_file_with_columns_that_mean_nothing_to_us_is_refused() {
    assertThatThrownBy(() -> read("mine.tsv", "where are masks now\tWho Knows What 17?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a column");
  }
}
