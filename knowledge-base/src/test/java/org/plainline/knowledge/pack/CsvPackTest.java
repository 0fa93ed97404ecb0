package org.plainline.knowledge.pack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.PracticeText;

class CsvPackTest {

  @TempDir private Path folder;

  @Test
  void columns_come_in_any_order_with_a_head_and_in_the_usual_one_without() throws IOException {
    for (String table :
        List.of(
            "id,question,answer\nwater,Is it safe?,Boil it.\n",
            "\uFEFFid,question,answer\r\nwater,Is it safe?,Boil it.\r\n",
            "answer, Question ,ID,notes\n Boil it. ,\"Is it safe?\", water ,none\n\n",
            "id;question;answer\nwater;Is it safe?;Boil it.\n",
            "id\tquestion\tanswer\nwater\tIs it safe?\tBoil it.\n",
            "water\tIs it safe?\tBoil it.\n",
            "water,Is it safe?,Boil it.\n",
            "\uFEFF\"water\",\"Is it safe?\",\"Boil it.\"")) {
      PracticeText text = only(table);

      assertThat(text.waysToAsk()).containsExactly("Is it safe?");
      assertThat(text.answer()).startsWith("Boil it.");
    }
  }

  @Test
  void rows_of_one_id_are_ways_to_ask_for_one_practice() throws IOException {
    PracticeText text =
        only("id,question,answer\na,one,\na,two,yes\nb,,\na,three,yes\na,one,\n,four,no\n");

    assertThat(text.waysToAsk()).containsExactly("one", "two", "three");
    assertThat(text.answer().strip()).isEqualTo("yes");
  }

  @Test
  void cells_hold_new_lines_quotes_and_commas_and_bad_bytes_stop_nothing() throws IOException {
    assertThat(only("id,question,answer\na,\"one,\n\"\"two\"\"\",x\n").waysToAsk())
        .containsExactly("one,\n\"two\"");
    assertThat(only("id,question\na,the \"red\" one\n").waysToAsk())
        .containsExactly("the \"red\" one");
    byte[] latin = "id,question\na,caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
    Path table = Files.write(folder.resolve("latin.csv"), latin);
    assertThat(CsvPack.read(table).practices()).hasSize(1);
  }

  @Test
  void a_table_without_ids_says_so() throws IOException {
    Path table = Files.writeString(folder.resolve("pack.csv"), "question,answer\none,two\n");

    assertThatThrownBy(() -> CsvPack.read(table)).hasMessageContaining("column id");
    Files.writeString(table, "");
    assertThatThrownBy(() -> CsvPack.read(table)).hasMessageContaining("no rows");
  }

  private PracticeText only(String table) throws IOException {
    Path csv = Files.writeString(folder.resolve("pack.csv"), table);
    return requireNonNull(CsvPack.read(csv).practices().getFirst().texts().get(Language.ENGLISH));
  }
}
