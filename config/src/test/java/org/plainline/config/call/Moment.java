package org.plainline.config.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plainline.bot.conversation.Conversation.Shown;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Content;

/**
 * What makes two moments of a call the same for a walk through all of them: which practice was said
 * makes no difference; which part of it, and whether more follows, only does while it is said.
 */
record Moment(Language language, String state, String place, Set<Integer> list, String part) {

  private static final Set<String> ANSWERS = Set.of("part", "answer");

  static Moment of(TestCall call) {
    return new Moment(
        call.language(),
        call.state(),
        call.call().place(),
        call.conversation().offered().keySet(),
        call.conversation()
            .shown()
            .map(shown -> ANSWERS.contains(call.call().place()) ? part(shown) : "before")
            .orElse(""));
  }

  /** Every moment that these events lead to from a greeting on, up to a change of language. */
  static Map<Moment, TestCall> reached(Language language, List<? extends Content> events) {
    Map<Moment, TestCall> reached = new LinkedHashMap<>();
    Deque<TestCall> left = new ArrayDeque<>(List.of(TestCall.in(language)));
    while (!left.isEmpty()) {
      TestCall call = left.remove();
      boolean stays = call.language().equals(language) && !call.isOver();
      if (reached.putIfAbsent(of(call), call) == null && stays) {
        events.forEach(event -> left.add(call.after(event)));
      }
    }
    return reached;
  }

  private static String part(Shown shown) {
    return shown.from() + (shown.next() == Shown.NO_MORE ? " last" : "");
  }
}
