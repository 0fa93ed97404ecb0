package org.plainline.bot.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the weights of the reader out of lessons; the same lessons give the same bytes. */
final class Teacher {

  private static final int ROUNDS = 24;
  private static final int SLIPS = 2;

  /** Clues that fewer lessons share teach nothing about others. */
  private static final int LESSONS_MIN = 2;

  /** Most messages in life are no danger. */
  private static final float NONE_WEIGHT = 3;

  /** What stands beside the rules and in the cases must hold, and no command may raise an alarm. */
  private static final Set<String> PROMISES = Set.of(Lessons.OF_RULES, "commands");

  private static final float PROMISE_WEIGHT = 4;

  private final Rules rules;

  Teacher(Rules rules) {
    this.rules = rules;
  }

  /** The bytes of a file that {@link Reader} reads. */
  byte[] teach(List<Lesson> lessons) {
    List<String> signs =
        lessons.stream()
            .map(Lesson::sign)
            .filter(sign -> !sign.isEmpty())
            .distinct()
            .sorted()
            .toList();
    Random random = new Random(1);
    List<List<int[]>> clues = lessons.stream().map(one -> clues(one, random)).toList();
    Map<Integer, Integer> known = known(clues);
    List<Learner.Example> examples = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      Learner.Goal goal = goal(lessons.get(i), signs);
      for (int[] seen : clues.get(i)) {
        int[] rows = Arrays.stream(seen).filter(known::containsKey).map(known::get).toArray();
        examples.add(new Learner.Example(rows, seen.length, goal));
      }
    }
    Learner learner = new Learner(known.size(), Reader.FIRST_SIGN + signs.size() + 1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      for (Learner.Example example : examples) {
        learner.learn(example, (double) round / ROUNDS, random);
      }
    }
    return new WeightsFile(known, learner).with(Lessons.digest(lessons), signs);
  }

  /** Of the message, and of the message with slips. */
  private List<int[]> clues(Lesson lesson, Random random) {
    List<Slip> slips = new ArrayList<>(List.of(Slip.values()));
    Collections.shuffle(slips, random);
    Stream<String> slipped =
        slips.stream().limit(SLIPS).map(slip -> slip.apply(lesson.text(), random));
    return Stream.concat(Stream.of(lesson.text()), slipped)
        .distinct()
        .map(text -> Clues.of(rules.findings(text)))
        .toList();
  }

  /** A row for each clue that enough lessons share. */
  private static Map<Integer, Integer> known(List<List<int[]>> clues) {
    Map<Integer, Integer> lessons = new HashMap<>();
    for (List<int[]> variants : clues) {
      Set<Integer> seen = new HashSet<>();
      variants.forEach(variant -> Arrays.stream(variant).forEach(seen::add));
      seen.forEach(clue -> lessons.merge(clue, 1, Integer::sum));
    }
    Map<Integer, Integer> rows = new HashMap<>();
    lessons.keySet().stream()
        .filter(clue -> lessons.getOrDefault(clue, 0) >= LESSONS_MIN)
        .sorted()
        .forEach(clue -> rows.put(clue, rows.size()));
    return rows;
  }

  private static Learner.Goal goal(Lesson lesson, List<String> signs) {
    float weight = PROMISES.contains(lesson.source()) ? PROMISE_WEIGHT : 1;
    return switch (lesson.urgency()) {
      case NOW -> new Learner.Goal(output(lesson, signs), 1, weight);
      case MAYBE -> new Learner.Goal(output(lesson, signs), 0, weight);
      case INFO -> new Learner.Goal(Reader.INFO, -1, weight);
      case NONE -> new Learner.Goal(Reader.NONE, -1, NONE_WEIGHT * weight);
    };
  }

  private static int output(Lesson lesson, List<String> signs) {
    return Reader.FIRST_SIGN + signs.indexOf(lesson.sign());
  }
}
