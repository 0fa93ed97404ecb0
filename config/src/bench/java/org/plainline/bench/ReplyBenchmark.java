package org.plainline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.plainline.bot.Bot;
import org.plainline.bot.Turn;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.knowledge.Question;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.config.BotAssembly;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.LuceneKnowledgeBase;
import org.plainline.knowledge.search.VectorSource;

/**
 * A search and a whole reply, each to a question that was not asked before. JMH tells the time on
 * the wall and what is allocated; processor time, which other work on the machine lengthens least,
 * and resident memory stand on lines of their own, one after each iteration.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx3g",
      "-XX:+UseSerialGC",
      "--enable-native-access=ALL-UNNAMED",
      "--add-modules=jdk.incubator.vector"
    })
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 2, time = 5)
public class ReplyBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Address FROM = new Address(new ChannelId("sms"), "+15005550006");
  private static final Contact SOMEBODY = Contact.unknown(new Pseudonym("somebody"));

  @Param({"1000", "10000", "100000"})
  public int practices;

  @Param({"false", "true"})
  public boolean byMeaning;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final MadeUpPack made = new MadeUpPack(4);
  private final List<Long> spent = new ArrayList<>();
  private final List<Ready> ready = new ArrayList<>();

  private record Ready(Pack pack, LuceneKnowledgeBase base, Bot bot) {}

  @Setup
  public void fill() {
    var model = new HalfModel();
    var vectors =
        byMeaning ? new VectorSource(model, Optional.empty(), Runnable::run) : VectorSource.NONE;
    Pack pack = made.of(practices);
    var base = new LuceneKnowledgeBase(Serving.SOURCED, () -> NOW, vectors);
    base.replace(List.of(pack));
    model.ask();
    ready.add(new Ready(pack, base, BotAssembly.bot(base, "KE")));
  }

  @Benchmark
  public List<Passage> search() {
    Ready all = ready.getFirst();
    var question = new Question(made.question(all.pack), List.of(), Language.ENGLISH);
    return timed(() -> all.base.search(question));
  }

  @Benchmark
  public Turn respond() {
    Ready all = ready.getFirst();
    var said = new Content.Text(made.question(all.pack), List.of());
    var message = new InboundMessage("id", FROM, said, NOW);
    return timed(() -> all.bot.respond(message, SOMEBODY, Conversation.NEW, ChannelProfile.SMS));
  }

  private <T> T timed(Supplier<T> work) {
    long start = threads.getCurrentThreadCpuTime();
    T result = work.get();
    spent.add(threads.getCurrentThreadCpuTime() - start);
    return result;
  }

  /** Prints what JMH does not. */
  @TearDown(Level.Iteration)
  public void tell() throws IOException {
    long[] sorted = spent.stream().mapToLong(Long::longValue).sorted().toArray();
    spent.clear();
    System.gc();
    String resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .collect(Collectors.joining());
    System.out.printf(
        Locale.ROOT,
        "processor us p50 %.0f p99 %.0f mean %.0f; %s%n",
        sorted[sorted.length / 2] / 1e3,
        sorted[(int) (sorted.length * .99)] / 1e3,
        Arrays.stream(sorted).average().orElse(0) / 1e3,
        resident);
  }
}
