package dev.spotwise.bot.service;

import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.card.ResultCardRenderer;
import dev.spotwise.bot.channel.Channel;
import dev.spotwise.bot.channel.telegram.TelegramChannel;
import dev.spotwise.bot.channel.web.WebChannel;
import dev.spotwise.bot.conversation.Conversation;
import dev.spotwise.bot.ops.Settings;
import dev.spotwise.bot.ops.WebSettings;
import dev.spotwise.bot.store.Store;
import dev.spotwise.inference.Examiner;
import dev.spotwise.knowledge.Handbook;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that {@code serve} runs. */
public final class SpotwiseService implements AutoCloseable {
  private final Examiner examiner;
  private final Answerer answerer;
  private final Store store;
  private final Bot bot;
  private final List<String> announcements;

  private SpotwiseService(
      Examiner examiner, Answerer answerer, Store store, Bot bot, List<String> announcements) {
    this.examiner = examiner;
    this.answerer = answerer;
    this.store = store;
    this.bot = bot;
    this.announcements = announcements;
  }

  /**
   * Opens nets, handbook and data folder. Says nothing to anybody yet.
   *
   * @throws IOException if the data folder cannot be used
   * @throws RuntimeException if nets, handbook or key are not as they must be, saying what to do
   */
  public static SpotwiseService open(Settings settings, Clock clock) throws IOException {
    // First what can be refused at once and cheaply: a wrong key, a folder in use.
    Store store = Store.open(settings.home(), settings.dbUrl(), settings.key());
    try {
      return open(settings, clock, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static SpotwiseService open(Settings settings, Clock clock, Store store) {
    Examiner examiner = settings.nets().map(Examiner::from).orElseGet(Examiner::shipped);
    Handbook handbook = Handbook.shipped();
    Answerer answerer = Answerer.open(handbook, settings.ollama(), clock);
    Conversation conversation =
        new Conversation(
            store, examiner::examine, handbook, answerer, new ResultCardRenderer(), clock);
    List<Channel> channels = new ArrayList<>();
    List<String> announcements = new ArrayList<>();
    if (settings.telegram().enabled()) {
      channels.add(new TelegramChannel(settings.telegram(), clock));
      announcements.add("Telegram: write to your bot.");
    }
    WebChannel page =
        new WebChannel(
            settings.web(),
            store.transcript(),
            store.uploads(clock),
            store,
            () -> parts(store, examiner),
            clock);
    channels.add(page);
    announcements.add(address(settings.web()));
    Bot bot = new Bot(store, channels, conversation, clock);
    return new SpotwiseService(examiner, answerer, store, bot, List.copyOf(announcements));
  }

  /** What the page needs to answer anybody; Telegram being out of reach does not stop it. */
  private static Map<String, Boolean> parts(Store store, Examiner examiner) {
    return Map.of("database", answers(store), "nets", !examiner.nets().isEmpty());
  }

  private static boolean answers(Store store) {
    try {
      return store.database().read(t -> t.inbox().count() >= 0);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static String address(WebSettings web) {
    String host = web.host().contains(":") ? "[" + web.host() + "]" : web.host();
    String port = web.port() == 0 ? "a free port" : "http://" + host + ":" + web.port();
    return "Chat page: " + port;
  }

  /** Takes up what an earlier run left, then starts receiving. */
  public void start() {
    bot.start();
  }

  /** Lines for the operator, in English: how people reach the bot. */
  public List<String> announcements() {
    return announcements;
  }

  /** The channels at work, to ask after their health. */
  public List<Channel> channels() {
    return bot.channels();
  }

  /** Stops receiving, lets what is being dealt with end, and closes everything. */
  @Override
  public void close() {
    bot.close();
    answerer.close();
    examiner.close();
    store.close();
  }
}
