package dev.spotwise.bot.fakes.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Telegram's Bot API on a free local port. People's side: {@link #says}, {@link #sendsPhoto},
 * {@link #sendsFile}, {@link #presses}; what the bot said: {@link #messages}. Thread-safe.
 */
public final class FakeBotApi implements AutoCloseable {
  public static final String TOKEN = "4242:fake-token_FOR-tests";
  private final Methods methods = new Methods();
  private final Queue<Refusal> planned = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lastFile = new AtomicInteger();
  private final Javalin server;

  private FakeBotApi() {
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.http.maxRequestSize = 60_000_000L;
                  config.routes.post("/bot{token}/{method}", this::method);
                  config.routes.get("/bot{token}/{method}", this::method);
                  config.routes.get("/file/bot{token}/<path>", this::download);
                })
            .start("127.0.0.1", 0);
  }

  public static FakeBotApi start() {
    return new FakeBotApi();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public int says(long chat, String text) {
    ObjectNode update = Methods.object();
    message(update, chat).put("text", text);
    return methods.mailbox.add(update);
  }

  public int sendsPhoto(long chat, byte[] photo, String caption) {
    ObjectNode update = Methods.object();
    ObjectNode message = message(update, chat);
    var sizes = message.putArray("photo");
    sizes
        .addObject()
        .put("file_id", keep(new byte[] {1}))
        .put("file_unique_id", "s")
        .put("width", 90)
        .put("height", 67)
        .put("file_size", 1);
    sizes
        .addObject()
        .put("file_id", keep(photo))
        .put("file_unique_id", "l")
        .put("width", 1280)
        .put("height", 960)
        .put("file_size", photo.length);
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
    return methods.mailbox.add(update);
  }

  public int sendsFile(long chat, byte[] content, String name, String mimeType) {
    ObjectNode update = Methods.object();
    message(update, chat)
        .putObject("document")
        .put("file_id", keep(content))
        .put("file_unique_id", "d")
        .put("file_name", name)
        .put("mime_type", mimeType)
        .put("file_size", content.length);
    return methods.mailbox.add(update);
  }

  public int sendsSticker(long chat) {
    ObjectNode update = Methods.object();
    message(update, chat)
        .putObject("sticker")
        .put("file_id", "sticker")
        .put("file_unique_id", "t")
        .put("type", "regular")
        .put("width", 512)
        .put("height", 512)
        .put("is_animated", false)
        .put("is_video", false);
    return methods.mailbox.add(update);
  }

  /** Presses the button with this callback data on the newest message that shows it. */
  public int presses(long chat, String data) {
    SentMessage message =
        messages(chat).stream()
            .filter(m -> m.buttons().contains(data))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new AssertionError("no button " + data + " in chat " + chat));
    ObjectNode update = Methods.object();
    String id = "q" + methods.chats.nextMessage(chat);
    methods.openQueries.add(id);
    ObjectNode query = update.putObject("callback_query");
    query.put("id", id).put("chat_instance", "1").put("data", data);
    person(query.putObject("from"), chat);
    query
        .putObject("message")
        .put("message_id", message.id())
        .put("date", 1_700_000_000)
        .putObject("chat")
        .put("id", chat)
        .put("type", "private");
    return methods.mailbox.add(update);
  }

  public void blocks(long chat) {
    methods.chats.block(chat);
  }

  /** The next call that sends is turned away with 429. */
  public void nextSendMustWait(int seconds) {
    planned.add(Refusal.tooMany(seconds));
  }

  /** As a server of an older version, which has no drafts. */
  public void forgetDrafts() {
    methods.draftsKnown = false;
  }

  public List<SentMessage> messages(long chat) {
    return methods.chats.in(chat);
  }

  public List<String> drafts() {
    return List.copyOf(methods.drafts);
  }

  public List<String> actions() {
    return List.copyOf(methods.actions);
  }

  /** Whether the bot has confirmed every update. */
  public boolean allTaken() {
    return methods.mailbox.isEmpty();
  }

  private void method(Context context) {
    String token = context.pathParam("token");
    ObjectNode answer = Methods.object();
    try {
      if (!token.equals(TOKEN)) {
        context.status(401);
        context
            .contentType("application/json")
            .result(
                answer
                    .put("ok", false)
                    .put("error_code", 401)
                    .put("description", "Unauthorized")
                    .toString());
        return;
      }
      String method = context.pathParam("method");
      Refusal refusal =
          method.equalsIgnoreCase("sendMessage") || method.equalsIgnoreCase("sendPhoto")
              ? planned.poll()
              : null;
      if (refusal != null) {
        throw refusal;
      }
      answer.put("ok", true).set("result", methods.call(method, Request.of(context)));
    } catch (Refusal refusal) {
      context.status(refusal.code);
      answer
          .put("ok", false)
          .put("error_code", refusal.code)
          .put("description", refusal.getMessage());
      if (refusal.retryAfter > 0) {
        answer.putObject("parameters").put("retry_after", refusal.retryAfter);
      }
    }
    context.contentType("application/json").result(answer.toString());
  }

  private void download(Context context) {
    byte[] content = methods.files.get(context.pathParam("path").replace("photos/", ""));
    if (!context.pathParam("token").equals(TOKEN) || content == null) {
      context.status(404);
    } else {
      context.contentType("application/octet-stream").result(content);
    }
  }

  private ObjectNode message(ObjectNode update, long chat) {
    ObjectNode message = update.putObject("message");
    message.put("message_id", methods.chats.nextMessage(chat)).put("date", 1_700_000_000);
    person(message.putObject("from"), chat);
    message.putObject("chat").put("id", chat).put("type", "private").put("first_name", "Ada");
    return message;
  }

  private static void person(ObjectNode from, long chat) {
    from.put("id", chat).put("is_bot", false).put("first_name", "Ada").put("language_code", "en");
  }

  private String keep(byte[] content) {
    String id = "file" + lastFile.incrementAndGet();
    methods.files.put(id, content);
    return id;
  }

  @Override
  public void close() {
    server.stop();
  }
}
