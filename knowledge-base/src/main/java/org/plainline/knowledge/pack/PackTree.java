package org.plainline.knowledge.pack;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plainline.bot.language.Language;
import org.plainline.knowledge.pack.YamlText.Code;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.PracticeText;
import org.plainline.knowledge.practice.Review.Approval;
import org.plainline.knowledge.practice.Source;

/** A pack as maps, lists and texts, in the order in which its files are written. */
final class PackTree {

  private PackTree() {}

  static Map<String, Object> about(Pack.About about) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", about.name());
    tree.put("publisher", about.publisher());
    tree.put("version", about.version());
    tree.put("licence", about.licence());
    tree.put("languages", codes(about.languages().stream().map(Language::code).toList()));
    tree.put("country", about.country());
    tree.put("menu", about.menu());
    return tree;
  }

  static Map<String, Object> practice(Practice practice) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", practice.id());
    tree.put("topic", practice.topic());
    tree.put("risk", practice.risk().name());
    tree.put("audience", codes(practice.reach().audience()));
    tree.put("region", practice.reach().region());
    tree.put("evidence", practice.grounds().evidence().name().toLowerCase(Locale.ROOT));
    tree.put("sources", practice.grounds().sources().stream().map(PackTree::source).toList());
    tree.put("review", review(practice));
    Map<String, Object> texts = new LinkedHashMap<>();
    practice.texts().entrySet().stream()
        .sorted(Comparator.comparing(text -> text.getKey().code()))
        .forEach(text -> texts.put(text.getKey().code(), text(text.getValue())));
    tree.put("texts", texts);
    return tree;
  }

  static List<Code> codes(List<String> texts) {
    return texts.stream().map(Code::new).toList();
  }

  static Map<String, Object> source(Source source) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("publisher", source.publisher());
    tree.put("title", source.title());
    tree.put("address", source.address());
    tree.put("seen", source.seen().toString());
    tree.put("kind", source.kind().name().toLowerCase(Locale.ROOT));
    return tree;
  }

  static Map<String, Object> approval(Approval approval) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", approval.name());
    tree.put("organisation", approval.organisation());
    tree.put("role", approval.role());
    return tree;
  }

  private static Map<String, Object> review(Practice practice) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("on", practice.review().on().toString());
    tree.put("until", practice.review().until().toString());
    tree.put("by", practice.review().by().stream().map(PackTree::approval).toList());
    if (!practice.review().by().isEmpty()) {
      tree.put("of", Fingerprint.ofApproved(practice));
    }
    return tree;
  }

  private static Map<String, Object> text(PracticeText text) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", text.title());
    tree.put("questions", text.questions());
    tree.put("lead", text.plain().lead());
    tree.put("steps", text.plain().steps());
    tree.put("why", text.plain().why());
    tree.put("help", text.plain().whenToGetHelp());
    return tree;
  }
}
