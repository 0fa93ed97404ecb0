package org.plainline.knowledge.pack;

import java.util.ArrayList;
import java.util.List;
import org.plainline.knowledge.pack.Finding.Weight;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in one file, noted while it is read. */
final class Notes {

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  Notes(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void broken(Node where, String problem, String cure) {
    add(Weight.BROKEN, lineOf(where), problem, cure);
  }

  void weak(Node where, String problem, String cure) {
    add(Weight.WEAK, lineOf(where), problem, cure);
  }

  void add(Weight weight, int line, String problem, String cure) {
    findings.add(new Finding(weight, file, line, problem, cure));
  }

  boolean foundBroken() {
    return findings.stream().anyMatch(finding -> finding.weight() == Weight.BROKEN);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
