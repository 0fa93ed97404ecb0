package org.plainline.knowledge.pack;

import java.util.Optional;
import org.plainline.knowledge.practice.Practice;

/** Whether the approvals of a practice count: for these words, and as many as its class asks. */
final class ApprovalChecks {

  private ApprovalChecks() {}

  /** The practice; without its approvals if they were given to other words. */
  static Practice checked(Practice practice, Fields top, Notes notes) {
    if (practice.review().by().isEmpty()) {
      return practice;
    }
    String given = top.nested("review").map(review -> review.optional("of")).orElse("");
    if (!given.isEmpty() && !given.equals(Fingerprint.ofApproved(practice))) {
      notes.weak(
          top.where("review"),
          "It changed after it was approved: the approvals do not count.",
          "Empty 'by' and 'of', and let two people approve it again.");
      return Fingerprint.withoutApprovals(practice);
    }
    lacking(practice)
        .ifPresent(
            lack -> notes.weak(top.where("review"), lack, "Until then it counts as not approved."));
    return practice;
  }

  /** One approval is half of the way; two that do not count are a mistake. */
  private static Optional<String> lacking(Practice practice) {
    if (practice.vetted() || practice.review().by().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        practice.review().vettedBy(false).isEmpty()
            ? "Two different people of one organisation must approve it."
            : "Class " + practice.risk() + " is about health: a clinician must approve it too.");
  }
}
