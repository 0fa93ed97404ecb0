package org.plainline.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainline.bot.knowledge.Passage.PlainText;
import org.plainline.bot.language.Language;
import org.plainline.config.PackShelf;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

/**
 * Any number of practices in the words of the starter pack: each is one of its practices with half
 * of the words exchanged for others. The same seed makes the same practices.
 */
final class MadeUpPack {

  private static final int WAYS_TO_ASK = 3;

  private final Random random;
  private final List<Practice> templates;
  private final String[] vocabulary;

  MadeUpPack(long seed) {
    random = new Random(seed);
    templates =
        PackShelf.only(PackShelf.STARTER).practices().stream()
            .filter(practice -> practice.texts().containsKey(Language.ENGLISH))
            .toList();
    vocabulary =
        templates.stream()
            .map(MadeUpPack::english)
            .flatMap(text -> Stream.concat(text.questions().stream(), Stream.of(text.answer())))
            .flatMap(text -> Arrays.stream(text.split("\\s+")))
            .toArray(String[]::new);
  }

  Pack of(int practices) {
    var about = new Pack.About("made up", "", "", "", List.of(Language.ENGLISH), "", List.of());
    return new Pack(about, IntStream.range(0, practices).mapToObj(this::practice).toList());
  }

  /**
   * A way to ask of one of the practices, a word of it exchanged: as long as real questions are.
   */
  String question(Pack pack) {
    var practices = pack.practices();
    List<String> ways = english(practices.get(random.nextInt(practices.size()))).questions();
    String[] words = ways.get(random.nextInt(ways.size())).split("\\s+");
    words[random.nextInt(words.length)] = word();
    return String.join(" ", words);
  }

  private Practice practice(int number) {
    Practice template = templates.get(number % templates.size());
    PracticeText text = english(template);
    List<String> ways =
        IntStream.range(0, WAYS_TO_ASK)
            .mapToObj(_ -> text.questions().get(random.nextInt(text.questions().size())))
            .map(this::exchanged)
            .toList();
    var answer = new PlainText(exchanged(text.answer()), List.of(), "", "");
    return new Practice(
        "p" + number,
        template.topic(),
        template.risk(),
        template.reach(),
        template.grounds(),
        template.review(),
        Map.of(Language.ENGLISH, new PracticeText(ways.getFirst(), ways, answer)));
  }

  private String exchanged(String text) {
    return Arrays.stream(text.split("\\s+"))
        .map(word -> random.nextBoolean() ? word : word())
        .collect(Collectors.joining(" "));
  }

  private String word() {
    return vocabulary[random.nextInt(vocabulary.length)];
  }

  private static PracticeText english(Practice practice) {
    return Objects.requireNonNull(practice.texts().get(Language.ENGLISH), practice.id());
  }
}
