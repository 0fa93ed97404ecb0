package org.plainline.knowledge.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/**
 * A sentence model in memory. The vector of a text is the mean over its tokens. One thread a
 * question, no memory kept between questions: many are asked at once on a small machine.
 */
final class OnnxModel {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;

  private OnnxModel(OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {
    this.environment = environment;
    this.session = session;
    this.wordPiece = wordPiece;
  }

  /**
   * @throws IOException if the files are no model and no vocabulary, or the machine cannot run it
   */
  static OnnxModel load(Path model, byte[] tokenizer) throws IOException {
    WordPiece wordPiece = WordPiece.read(tokenizer);
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      var environment = OrtEnvironment.getEnvironment();
      return new OnnxModel(
          environment, environment.createSession(model.toString(), options), wordPiece);
    } catch (OrtException | LinkageError e) {
      throw new IOException("the model cannot be loaded", e);
    }
  }

  float[] embed(String text, int tokensMax) throws IOException {
    long[] numbers = wordPiece.numbers(text, tokensMax);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        inputs.put(name, tensor(values(name, numbers)));
      }
      try (var result = session.run(inputs)) {
        return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), numbers.length);
      }
    } catch (OrtException e) {
      throw new IOException("the model failed", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** Token numbers, a mask that leaves none out, and zeroes for "all one sentence". */
  private static long[] values(String name, long[] numbers) {
    if (name.equals("input_ids")) {
      return numbers;
    }
    long[] values = new long[numbers.length];
    Arrays.fill(values, name.equals("attention_mask") ? 1 : 0);
    return values;
  }

  private static float[] mean(FloatBuffer values, int tokens) throws IOException {
    float[] sum = new float[values.remaining() / tokens];
    while (values.hasRemaining()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += values.get();
      }
    }
    try {
      return VectorUtil.l2normalize(sum);
    } catch (IllegalArgumentException e) {
      throw new IOException("the model gave a vector of no length", e);
    }
  }
}
