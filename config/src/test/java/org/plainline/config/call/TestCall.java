package org.plainline.config.call;

import static org.plainline.channels.twilio.TwilioRequests.settings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainline.bot.Bot;
import org.plainline.bot.Responder;
import org.plainline.bot.Turn;
import org.plainline.bot.Welcome;
import org.plainline.bot.channel.ChannelProfile;
import org.plainline.bot.channel.WebhookRequest;
import org.plainline.bot.contact.Contact;
import org.plainline.bot.contact.Pseudonym;
import org.plainline.bot.conversation.Call;
import org.plainline.bot.conversation.Conversation;
import org.plainline.bot.knowledge.Passage;
import org.plainline.bot.language.Language;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.message.Content;
import org.plainline.bot.message.InboundMessage;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.plainline.bot.person.OpeningHours;
import org.plainline.bot.person.PersonLine;
import org.plainline.channels.twilio.TwilioRequests;
import org.plainline.channels.voice.Twiml;
import org.plainline.channels.voice.VoiceChannel;
import org.plainline.config.BotAssembly;
import org.plainline.config.PackShelf;
import org.plainline.knowledge.pack.Pack;
import org.plainline.knowledge.practice.Practice;
import org.plainline.knowledge.practice.Serving;
import org.plainline.knowledge.search.LuceneKnowledgeBase;

/**
 * A phone call at one moment, with the real bot and the starter practices. Immutable: what happens
 * next gives another moment, so that every path can be walked from anywhere.
 *
 * @param line who answers
 * @param contact who calls
 * @param conversation as it stands
 * @param said what the caller heard last
 */
record TestCall(
    Responder line, Contact contact, Conversation conversation, List<OutboundMessage> said) {

  /** A Thursday morning, before anybody takes calls. */
  static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private static final List<Pack> PACKS =
      PackShelf.read(List.of(PackShelf.STARTER), LocalDate.of(2026, 11, 26)).packs();

  private static final LuceneKnowledgeBase KNOWLEDGE = knowledge();
  private static final String PERSON = "+15550009999";
  private static final OpeningHours HOURS = OpeningHours.read("Mo-Fr 12:00-18:00", ZoneOffset.UTC);
  private static final Address CALLER = new Address(VoiceChannel.ID, "+15550001111");

  /** The longest that there is. */
  private static final Welcome WELCOME =
      new Welcome(true, Language.ENGLISH, Optional.of(new Language("es")));

  private static final Bot BOT = BotAssembly.bot(KNOWLEDGE, "US");
  private static final Responder LINE = line(WELCOME, true, "US");
  private static final WebhookRequest REQUEST =
      TwilioRequests.post("/webhooks/voice/turn", Map.of("CallSid", "CA1"));
  private static final VoiceChannel CHANNEL =
      new VoiceChannel(
          settings("http://127.0.0.1:1"),
          Optional.of(PERSON),
          language -> KNOWLEDGE.menu(language).stream().map(Passage::title).toList());

  /** Names of all practices that can be asked about. */
  static List<String> practices() {
    return PACKS.stream().flatMap(pack -> pack.practices().stream()).map(Practice::id).toList();
  }

  /** Names of all practices that have words in English alone. */
  static List<String> englishPractices() {
    return PACKS.stream()
        .flatMap(pack -> pack.practices().stream())
        .filter(practice -> practice.texts().keySet().equals(Set.of(Language.ENGLISH)))
        .map(Practice::id)
        .toList();
  }

  /**
   * A line as an operator may set it up.
   *
   * @param person true if callers can be put through
   * @param country whose emergency number is told
   */
  static Responder line(Welcome welcome, boolean person, String country) {
    return BotAssembly.responder(
        BOT,
        KNOWLEDGE,
        country,
        new BotAssembly.Lines(
            Optional.of(new PersonLine(PERSON, HOURS)).filter(_ -> person),
            caller -> Optional.of(new Address(new ChannelId("sms"), caller.value())),
            welcome));
  }

  /** A call just answered, of somebody who chose that language before. */
  static TestCall in(Language language) {
    return in(language, LINE);
  }

  /** The same on a line of other settings. */
  static TestCall in(Language language, Responder line) {
    Contact contact = new Contact(new Pseudonym("caller"), Optional.of(language), false);
    return new TestCall(line, contact, Conversation.NEW, List.of()).after(new Content.Started());
  }

  TestCall after(Content content) {
    return after(content, NOW);
  }

  TestCall after(Content content, Instant now) {
    InboundMessage message = new InboundMessage("m", CALLER, content, now);
    Turn turn = line.respond(message, contact, conversation, ChannelProfile.SPEECH);
    return new TestCall(line, turn.contact(), turn.conversation(), turn.repliesHere());
  }

  TestCall after(String words) {
    return after(new Content.Text(words));
  }

  TestCall pressing(int key) {
    return after(new Content.Choice(key));
  }

  /** Asks what this practice answers, as if it had been offered. */
  TestCall asking(String practice) {
    return offered(practice, "").pressing(2);
  }

  /** The same moment, had this practice been offered by key 2. */
  TestCall offered(String practice, String title) {
    var offer = new Conversation.Offered(new Conversation.Target.Practice(practice), title);
    return new TestCall(line, contact, conversation.offering(Map.of(2, offer)), said);
  }

  /** The same, were the call in that state. */
  TestCall at(String state) {
    return new TestCall(line, contact, conversation.calling(call().at(state, true)), said);
  }

  TestCall silent() {
    return after(new Content.Silence());
  }

  /** The same moment of a call that has gone on for so many turns. */
  TestCall at(int turns) {
    Call call = call();
    Call later =
        new Call(call.state(), call.place(), call.slower(), turns, call.began(), call.danger());
    return new TestCall(line, contact, conversation.calling(later), said);
  }

  Call call() {
    return conversation.call();
  }

  String state() {
    return call().state();
  }

  Language language() {
    return said.getLast().language();
  }

  /** Everything said but what is offered. */
  String words() {
    return String.join(
        "\n", said.stream().flatMap(m -> m.parts().stream()).map(Part::text).toList());
  }

  List<Option> options() {
    return said.stream().flatMap(message -> message.options().stream()).toList();
  }

  boolean connects() {
    return said.getLast().connects();
  }

  boolean isOver() {
    return options().isEmpty() && !connects();
  }

  Twiml twiml() {
    return Twiml.parse(CHANNEL.respond(REQUEST, said).body());
  }

  private static LuceneKnowledgeBase knowledge() {
    var knowledge = new LuceneKnowledgeBase(Serving.SOURCED, InstantSource.fixed(NOW));
    knowledge.replace(PACKS);
    return knowledge;
  }
}
