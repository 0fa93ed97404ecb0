package org.plainline.knowledge.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.Finding.Weight;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;

/**
 * What a pack becomes by edits. What was edited takes the place of what was there; what is not in
 * the edits stays, unless it is to go. Approvals count only for what was in the pack already: a
 * practice that changes loses them, and a new one brings none. A table holds no recordings, so it
 * changes none.
 *
 * @param pack what would be written
 * @param conflicts edits that would undo what somebody changed meanwhile
 * @param left ids, and languages of ids, that the edits do not mention
 * @param unapproved ids that lose or do not get their approvals
 */
public record PackMerge(
    Pack pack, List<Finding> conflicts, List<String> left, List<String> unapproved) {

  private static final String AGAIN = "Export the pack again, and put the change in there.";

  public PackMerge {
    conflicts = List.copyOf(conflicts);
    left = List.copyOf(left);
    unapproved = List.copyOf(unapproved);
  }

  /**
   * Brings edits into a pack.
   *
   * @param edits what was written; what it says of the pack itself replaces what was there
   * @param removing whether what is not in the edits goes
   */
  public static PackMerge of(Pack before, Edits edits, boolean removing) {
    Pack edited = edits.reading().pack().orElse(before);
    var merging = new Merging(byId(before), edits, removing);
    edited.practices().forEach(merging::take);
    List<Practice> practices = merging.practices();
    List<Recording> recordings = recordings(before, edited, removing && !edits.marked());
    Pack pack = new Pack(edited.about(), practices, recordings);
    return new PackMerge(pack, merging.conflicts, merging.left, merging.unapproved);
  }

  private static List<Recording> recordings(Pack before, Pack edited, boolean removing) {
    Map<String, Recording> recordings = new TreeMap<>();
    List<Recording> kept = removing ? List.of() : before.recordings();
    Stream.concat(kept.stream(), edited.recordings().stream())
        .forEach(recording -> recordings.put(recording.path(), recording));
    return List.copyOf(recordings.values());
  }

  private static Map<String, Practice> byId(Pack pack) {
    Map<String, Practice> practices = new LinkedHashMap<>();
    pack.practices().forEach(practice -> practices.put(practice.id(), practice));
    return practices;
  }

  /** The work in between: practices go from what was to what will be. */
  private static final class Merging {

    private final Map<String, Practice> before;
    private final Edits edits;
    private final boolean removing;
    private final Map<String, Practice> after = new TreeMap<>();
    private final List<Finding> conflicts = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> unapproved = new ArrayList<>();

    Merging(Map<String, Practice> before, Edits edits, boolean removing) {
      this.before = before;
      this.edits = edits;
      this.removing = removing;
    }

    void take(Practice edited) {
      Practice old = before.get(edited.id());
      Practice fresh = old == null ? edited : withLanguagesOf(old, edited);
      if (edits.marked()) {
        noteConflict(old, fresh);
      }
      after.put(fresh.id(), approved(old, fresh));
    }

    List<Practice> practices() {
      before.forEach((id, practice) -> {
        if (!after.containsKey(id)) {
          left.add(id);
        }
        if (!removing) {
          after.putIfAbsent(id, practice);
        }
      });
      return List.copyOf(after.values());
    }

    private Practice withLanguagesOf(Practice old, Practice edited) {
      Map<Language, PracticeText> texts = new HashMap<>(removing ? Map.of() : old.texts());
      texts.putAll(edited.texts());
      old.texts().keySet().stream()
          .filter(language -> !edited.texts().containsKey(language))
          .map(language -> old.id() + " [" + language + "]")
          .sorted()
          .forEach(left::add);
      return edited.saying(texts);
    }

    private Practice approved(@Nullable Practice old, Practice fresh) {
      boolean same =
          old != null && Fingerprint.ofApproved(old).equals(Fingerprint.ofApproved(fresh));
      if (same || fresh.review().by().isEmpty()) {
        return fresh;
      }
      unapproved.add(fresh.id());
      return Fingerprint.withoutApprovals(fresh);
    }

    private void noteConflict(@Nullable Practice old, Practice fresh) {
      String start = edits.was().getOrDefault(fresh.id(), "");
      if (old == null && !start.isEmpty()) {
        conflict(fresh.id(), "is not in the pack any more, or its id was changed", renamed(fresh));
      } else if (old != null && !old.equals(fresh) && start.isEmpty()) {
        conflict(fresh.id(), "is in the pack, and nothing says how old this one is", AGAIN);
      } else if (old != null && !old.equals(fresh) && !start.equals(Fingerprint.ofAll(old))) {
        conflict(fresh.id(), "was changed in the pack after this was exported", AGAIN);
      }
    }

    private String renamed(Practice fresh) {
      return Spelling.nearest(fresh.id(), List.copyOf(before.keySet()))
              .map(id -> "Did you mean '" + id + "'? ")
              .orElse("")
          + "To add it anew, clear its column was.";
    }

    private void conflict(String id, String problem, String cure) {
      conflicts.add(new Finding(Weight.BROKEN, id, 0, "It " + problem + ".", cure));
    }
  }
}
