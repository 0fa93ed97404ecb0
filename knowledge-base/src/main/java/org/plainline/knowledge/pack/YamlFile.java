package org.plainline.knowledge.pack;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plainline.knowledge.pack.Finding.Weight;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the bytes of one file into a tree of nodes; no object is ever constructed from them. */
final class YamlFile {

  private static final int NESTING_MAX = 20;

  private YamlFile() {}

  /** The fields at the top of the file; empty, with a finding, if there are none. */
  static Optional<Fields> read(byte[] content, Notes notes) {
    try {
      return top(new Yaml(options()).compose(new StringReader(decode(content))), notes);
    } catch (CharacterCodingException e) {
      notes.add(Weight.BROKEN, 0, "The file is not UTF-8 text.", "Save it as UTF-8.");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      notes.add(
          Weight.BROKEN,
          line,
          "This is not YAML: " + e.getProblem() + ".",
          "Check the indent, the quotes and the colons on this line and the one above.");
    } catch (YAMLException e) {
      notes.add(
          Weight.BROKEN,
          0,
          "The file holds a sign or a depth that YAML does not allow.",
          "Remove control characters and deep nesting.");
    }
    return Optional.empty();
  }

  private static Optional<Fields> top(Node node, Notes notes) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Fields(mapping, notes));
    }
    notes.add(
        Weight.BROKEN,
        0,
        "The file holds no fields.",
        "Write it as in the guide, one field a line: name, colon, value.");
    return Optional.empty();
  }

  private static SafeConstructor options() {
    var options = new LoaderOptions();
    options.setCodePointLimit(Gathering.FILE_BYTES_MAX);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(NESTING_MAX);
    options.setAllowRecursiveKeys(false);
    return new SafeConstructor(options);
  }

  private static String decode(byte[] content) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
