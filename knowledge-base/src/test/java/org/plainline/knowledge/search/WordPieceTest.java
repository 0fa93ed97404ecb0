package org.plainline.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordPieceTest {

  private static final String PIECES =
      "[PAD]\n[UNK]\n[CLS]\n[SEP]\nfever\nun\n##want\n##ed\n!\n'\ncafe\n發\n##s\n";

  private final WordPiece wordPiece;

  WordPieceTest() throws IOException {
    wordPiece = read(PIECES);
  }

  @Test
  void a_word_is_cut_into_its_longest_known_pieces() {
    assertThat(wordPiece.numbers("Unwanted fevers!", 20)).containsExactly(2, 5, 6, 7, 4, 12, 8, 3);
  }

  @Test
  void accents_go_and_signs_and_ideographs_stand_alone() {
    assertThat(wordPiece.numbers("CAFÉ'發發", 20)).containsExactly(2, 10, 9, 11, 11, 3);
  }

  @Test
  void an_unknown_word_is_one_unknown_piece() {
    assertThat(wordPiece.numbers("unfever " + "un".repeat(60), 20)).containsExactly(2, 1, 1, 3);
  }

  @Test
  void a_long_text_is_cut_off_and_still_ends_properly() {
    assertThat(wordPiece.numbers("fever ".repeat(100), 5)).containsExactly(2, 4, 4, 4, 3);
  }

  @Test
  void a_tokenizer_json_is_read_too() throws IOException {
    var json =
        read(
            """
            {"normalizer": {"lowercase": false}, "model": {"type": "WordPiece", "vocab":
             {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "Fever": 3, "\\u00e9": 4}}}
            """);

    assertThat(json.numbers("Fever fever", 9)).containsExactly(1, 3, 0, 2);
  }

  @Test
  void another_kind_of_tokenizer_is_refused() {
    for (String file : new String[] {"", "{", "[]", "{\"model\": {\"type\": \"BPE\"}}", "x\ny"}) {
      assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void no_signs_whatever_break_it() {
    var random = new Random(5);
    for (int round = 0; round < 5_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(wordPiece.numbers(text.toString(), 16)).hasSizeBetween(2, 16).endsWith(3);
    }
  }

  private static WordPiece read(String file) throws IOException {
    return WordPiece.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
