package org.plainline.knowledge.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.knowledge.RiskClass;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.practice.Grounds;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Reach;
import org.plainline.knowledge.practice.Review;
import org.plainline.knowledge.practice.Review.Approval;
import org.plainline.knowledge.practice.Source;

/** Reads the file of one practice. */
final class PracticeFile {

  private static final Review NO_REVIEW = new Review(LocalDate.EPOCH, LocalDate.EPOCH, List.of());

  private PracticeFile() {}

  /** The practice; empty, with findings, if anything is broken. */
  static Optional<Practice> read(byte[] content, List<Language> languages, Notes notes) {
    Optional<Fields> top = YamlFile.read(content, notes);
    return top.flatMap(fields -> practice(fields, languages, notes));
  }

  private static Optional<Practice> practice(Fields top, List<Language> languages, Notes notes) {
    top.allow(
        "id", "topic", "risk", "audience", "region", "evidence", "sources", "review", "texts");
    String id = id(top, notes);
    String topic = top.required("topic");
    RiskClass risk = top.choice("risk", RiskClass.class);
    Reach reach = new Reach(top.texts("audience"), region(top, notes));
    Grounds.Evidence evidence = top.choice("evidence", Grounds.Evidence.class);
    List<Source> sources = sources(top, risk, notes);
    Review review =
        top.nested("review").map(fields -> review(fields, risk, notes)).orElse(NO_REVIEW);
    Map<Language, PracticeText> texts = PracticeTexts.read(top, languages, notes);
    if (notes.foundBroken()) {
      return Optional.empty();
    }
    var grounds = new Grounds(evidence, sources);
    var practice = new Practice(id, topic, risk, reach, grounds, review, texts);
    return Optional.of(ApprovalChecks.checked(practice, top, notes));
  }

  private static String id(Fields top, Notes notes) {
    String id = top.required("id");
    if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      notes.broken(
          top.where("id"),
          "The id '" + id + "' has signs that an id may not have.",
          "Use small letters, digits and single dashes, such as t4-fever.");
    }
    String file = notes.file().substring(notes.file().lastIndexOf('/') + 1);
    if (!id.isEmpty() && !file.startsWith(id + ".")) {
      notes.weak(
          top.where("id"), "The id is not the name of the file.", "Name the file " + id + ".yaml.");
    }
    return id;
  }

  private static String region(Fields top, Notes notes) {
    String region = top.required("region");
    if (!region.isEmpty() && !region.matches("world|[A-Z]{2}")) {
      notes.weak(
          top.where("region"),
          "The region '" + region + "' is neither world nor a country.",
          "Write world, or the country as two capitals, such as KE.");
    }
    return region;
  }

  private static List<Source> sources(Fields top, RiskClass risk, Notes notes) {
    List<Source> sources = top.each("sources").stream().map(each -> source(each, notes)).toList();
    if (sources.isEmpty()) {
      notes.broken(
          top.where("sources"), "No source is named.", "Add at least one, with its address.");
    }
    if (risk == RiskClass.I && sources.stream().map(Source::page).distinct().count() < 2) {
      notes.broken(
          top.where("sources"),
          "A dose or mixture (class I) rests on fewer than two sources.",
          "Add a second, independent source, or leave the dose out.");
    }
    if (!sources.isEmpty() && sources.stream().allMatch(Source::copied)) {
      notes.weak(
          top.where("sources"),
          "All its sources are copies (mirror).",
          "Find the page of whoever decided, or of an authority that repeats it.");
    }
    return sources;
  }

  private static Source source(Fields fields, Notes notes) {
    fields.allow("publisher", "title", "address", "seen", "kind");
    Source source =
        new Source(
            fields.required("publisher"),
            fields.required("title"),
            fields.required("address"),
            fields.date("seen"),
            fields.choice("kind", Source.Kind.class));
    if (!source.address().isEmpty()) {
      checkAddress(source, fields, notes);
    }
    return source;
  }

  private static void checkAddress(Source source, Fields fields, Notes notes) {
    if (source.kind() == Source.Kind.SELF && !source.address().matches("[A-Z]+")) {
      notes.broken(
          fields.where("address"),
          "The address of a source of kind self is not a word that people send.",
          "Write the word in capitals, such as PRIVACY.");
    }
    if (source.kind() != Source.Kind.SELF && !source.address().matches("https?://[^\\s]+")) {
      notes.broken(
          fields.where("address"),
          "The address of a source is not a web address.",
          "Copy it from the browser, with https:// in front.");
    }
  }

  private static Review review(Fields fields, RiskClass risk, Notes notes) {
    fields.allow("on", "until", "by", "of");
    LocalDate on = fields.date("on");
    LocalDate until = fields.date("until");
    if (until.isBefore(on)) {
      notes.broken(
          fields.where("until"),
          "The review ends before it was made.",
          "Put the later date into 'until'.");
    }
    checkLength(on.plus(risk.expiresAfter()), until, fields, notes);
    return new Review(on, until, fields.each("by").stream().map(PracticeFile::approval).toList());
  }

  /** A later day would stand there for nothing: the class counts. */
  private static void checkLength(LocalDate last, LocalDate until, Fields fields, Notes notes) {
    if (until.isAfter(last) && !notes.foundBroken()) {
      notes.weak(
          fields.where("until"),
          "In this class a review counts until " + last + " at most.",
          "Put that day, or an earlier one, into 'until'.");
    }
  }

  private static Approval approval(Fields fields) {
    fields.allow("name", "organisation", "role");
    return new Approval(
        fields.required("name"), fields.required("organisation"), fields.required("role"));
  }
}
