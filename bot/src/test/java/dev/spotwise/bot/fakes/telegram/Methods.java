package dev.spotwise.bot.fakes.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;

/** The methods of the Bot API that a chat assistant may call. */
final class Methods {
  private static final int TEXT_LIMIT = 4096;
  private static final int CAPTION_LIMIT = 1024;
  private static final int PHOTO_BYTES = 10 * 1024 * 1024;
  private static final int DOWNLOAD_BYTES = 20 * 1024 * 1024;
  private static final Set<String> ACTIONS = Set.of("typing", "upload_photo", "upload_document");

  final Chats chats = new Chats();
  final Mailbox mailbox = new Mailbox(1);
  final ConcurrentHashMap<String, byte[]> files = new ConcurrentHashMap<>();
  final Set<String> openQueries = ConcurrentHashMap.newKeySet();
  final ConcurrentLinkedQueue<String> drafts = new ConcurrentLinkedQueue<>();
  final ConcurrentLinkedQueue<String> actions = new ConcurrentLinkedQueue<>();
  volatile boolean draftsKnown = true;

  /** Telegram takes a method's name in any case. */
  JsonNode call(String method, Request request) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "getme" -> me();
      case "getupdates" -> updates(request);
      case "deletewebhook", "setmycommands" -> BooleanNode.TRUE;
      case "getfile" -> file(request);
      case "sendmessage" -> sendMessage(request);
      case "sendphoto" -> sendPhoto(request);
      case "editmessagetext" -> editText(request);
      case "editmessagereplymarkup" -> editMarkup(request);
      case "answercallbackquery" -> answerQuery(request);
      case "sendchataction" -> action(request);
      case "sendmessagedraft" -> draft(request);
      default -> throw Refusal.unknownMethod();
    };
  }

  private JsonNode me() {
    return object()
        .put("id", 4242)
        .put("is_bot", true)
        .put("first_name", "Spotwise")
        .put("username", "spotwise_test_bot");
  }

  private JsonNode updates(Request request) {
    return mailbox.take(
        request.number("offset", 0),
        request.number("limit", 100),
        Duration.ofSeconds(request.number("timeout", 0)));
  }

  private JsonNode file(Request request) {
    String id = request.text("file_id").orElse("");
    byte[] content = files.get(id);
    if (content == null) {
      throw Refusal.badRequest("wrong file_id or the file is temporarily unavailable");
    }
    if (content.length > DOWNLOAD_BYTES) {
      throw Refusal.badRequest("file is too big");
    }
    return object()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_size", content.length)
        .put("file_path", "photos/" + id);
  }

  private JsonNode sendMessage(Request request) {
    chats.requireReachable(request.chat());
    return json(
        chats.add(
            request.chat(), filled(request, "text", TEXT_LIMIT), new byte[0], request.keyboard()));
  }

  private JsonNode sendPhoto(Request request) {
    chats.requireReachable(request.chat());
    byte[] picture = request.upload("photo");
    requirePhoto(picture);
    String caption = request.visible("caption", CAPTION_LIMIT);
    return json(chats.add(request.chat(), caption, picture, request.keyboard()));
  }

  private JsonNode editText(Request request) {
    SentMessage before = chats.message(request.chat(), request.number("message_id", 0));
    if (before.isPicture()) {
      throw Refusal.badRequest("there is no text in the message to edit");
    }
    Keyboard keyboard = request.keyboard();
    SentMessage now =
        before.edited(filled(request, "text", TEXT_LIMIT), keyboard.data(), keyboard.labels());
    chats.replace(now);
    return json(now);
  }

  private JsonNode editMarkup(Request request) {
    SentMessage before = chats.message(request.chat(), request.number("message_id", 0));
    Keyboard keyboard = request.keyboard();
    SentMessage now = before.edited(before.text(), keyboard.data(), keyboard.labels());
    chats.replace(now);
    return json(now);
  }

  private JsonNode answerQuery(Request request) {
    if (!openQueries.remove(request.text("callback_query_id").orElse(""))) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    return BooleanNode.TRUE;
  }

  private JsonNode action(Request request) {
    chats.requireReachable(request.chat());
    String action = request.text("action").orElse("");
    if (!ACTIONS.contains(action)) {
      throw Refusal.badRequest("wrong parameter action in request");
    }
    actions.add(action);
    return BooleanNode.TRUE;
  }

  private JsonNode draft(Request request) {
    if (!draftsKnown) {
      throw Refusal.unknownMethod();
    }
    chats.requireReachable(request.chat());
    if (request.number("draft_id", 0) == 0) {
      throw Refusal.badRequest("draft_id must be non-zero");
    }
    drafts.add(request.visible("text", TEXT_LIMIT));
    return BooleanNode.TRUE;
  }

  private static String filled(Request request, String name, int limit) {
    String text = request.visible(name, limit);
    if (text.isBlank()) {
      throw Refusal.badRequest("message text is empty");
    }
    return text.strip();
  }

  private static void requirePhoto(byte[] picture) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(picture));
      if (picture.length > PHOTO_BYTES || image == null) {
        throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
      }
      int wide = Math.max(image.getWidth(), image.getHeight());
      int narrow = Math.min(image.getWidth(), image.getHeight());
      if (wide + narrow > 10_000 || wide > 20 * narrow) {
        throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
      }
    } catch (IOException e) {
      throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
    }
  }

  private static JsonNode json(SentMessage message) {
    ObjectNode result = object().put("message_id", message.id()).put("date", 1_700_000_000);
    result.putObject("chat").put("id", message.chat()).put("type", "private");
    return result.put(message.isPicture() ? "caption" : "text", message.text());
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
