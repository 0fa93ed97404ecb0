package org.plainline.knowledge.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model file that is sound but gives one number for each token, as a classifier does, written
 * field by field as ONNX defines them (protocol buffers, operator set 13).
 */
final class OtherModel {

  private static final int INT64 = 7;
  private static final int FLOAT = 1;

  private OtherModel() {}

  static Path write(Path file) throws IOException {
    byte[] toFloat = all(text(1, "to"), number(3, FLOAT), number(20, 2));
    byte[] node = all(text(1, "input_ids"), text(2, "scores"), text(4, "Cast"), part(5, toFloat));
    byte[] graph =
        all(
            part(1, node),
            text(2, "graph"),
            part(11, value("input_ids", INT64)),
            part(12, value("scores", FLOAT)));
    byte[] model = all(number(1, 8), part(7, graph), part(8, all(text(1, ""), number(2, 13))));
    return Files.write(file, model);
  }

  /** A table of one row and any number of columns. */
  private static byte[] value(String name, int type) {
    byte[] shape = all(part(1, number(1, 1)), part(1, text(2, "tokens")));
    byte[] tensor = all(number(1, type), part(2, shape));
    return all(text(1, name), part(2, part(1, tensor)));
  }

  private static byte[] text(int field, String text) {
    return part(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] number(int field, int value) {
    return all(varint(field << 3), varint(value));
  }

  private static byte[] part(int field, byte[] content) {
    return all(varint(field << 3 | 2), varint(content.length), content);
  }

  private static byte[] varint(int value) {
    var bytes = new ByteArrayOutputStream();
    int rest = value;
    while (rest > 127) {
      bytes.write(rest & 127 | 128);
      rest >>>= 7;
    }
    bytes.write(rest);
    return bytes.toByteArray();
  }

  private static byte[] all(byte[]... parts) {
    var bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
