package org.plainline.knowledge.search;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.util.VectorUtil;

/**
 * A sentence model in memory. The vector of a text is the mean over its tokens. One thread a
 * question, no memory kept between questions: many are asked at once on a small machine.
 */
final class OnnxModel {

  private static final long STACK_BYTES = 64L << 20;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;

  private OnnxModel(OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {
    this.environment = environment;
    this.session = session;
    this.wordPiece = wordPiece;
  }

  /**
   * Loads on a thread with much room: the runtime reads the command line of the process by
   * recursion, a step a letter, and a long one would overrun a usual stack, which ends the whole
   * process.
   *
   * @throws IOException if the files are no model and no vocabulary, or the machine cannot run it
   */
  static OnnxModel load(Path model, byte[] tokenizer) throws IOException {
    WordPiece wordPiece = WordPiece.read(tokenizer);
    var loading = new FutureTask<>(() -> load(model, wordPiece));
    Thread.ofPlatform().name("model").stackSize(STACK_BYTES).start(loading);
    try {
      return loading.get();
    } catch (ExecutionException e) {
      throw new IOException("the model cannot be loaded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the model was not waited for");
    }
  }

  private static OnnxModel load(Path model, WordPiece wordPiece) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      var environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(model.toString(), options);
      return new OnnxModel(environment, session, wordPiece);
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
        return mean(result.get(0), numbers.length);
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

  /** Of the vectors of the tokens; another kind of model gives something else. */
  private static float[] mean(OnnxValue output, int tokens) throws IOException {
    if (!(output instanceof OnnxTensor tensor)
        || tensor.getInfo().type != OnnxJavaType.FLOAT
        || !isVectorEach(tensor.getInfo().getShape(), tokens)) {
      throw new IOException("the model gives no vector for each word; take a sentence model");
    }
    FloatBuffer values = tensor.getFloatBuffer();
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

  private static boolean isVectorEach(long[] shape, int tokens) {
    return shape.length == 3 && shape[0] == 1 && shape[1] == tokens && shape[2] > 0;
  }
}
