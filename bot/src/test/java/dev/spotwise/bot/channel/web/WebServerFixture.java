package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.Button;
import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.DeliveryException;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.PictureSource;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.bot.ops.WebSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A running server, and what lies behind it. */
final class WebServerFixture implements AutoCloseable {
  static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  static final PictureSource PICTURES = name -> PNG;
  static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

  final Disk disk;
  final List<Update> inbox = new CopyOnWriteArrayList<>();
  volatile boolean inboxBroken;
  volatile Map<String, Boolean> parts = Map.of("database", true);
  final WebChannel channel;

  WebServerFixture(Disk disk, String token) {
    this.disk = disk;
    channel =
        new WebChannel(
            new WebSettings("127.0.0.1", 0, token),
            disk,
            disk,
            PICTURES,
            () -> parts,
            Clock.fixed(NOW, ZoneOffset.UTC));
    channel.start(
        updates -> {
          if (inboxBroken) {
            throw new IllegalStateException("the inbox is full");
          }
          inbox.addAll(updates);
        });
  }

  static WebServerFixture open() {
    return new WebServerFixture(new Disk(), "");
  }

  Browser browser() {
    return new Browser(channel.port());
  }

  /** Chat of whoever sent the first update. */
  ChatRef chat() {
    return inbox.get(0).chat();
  }

  void say(String text) throws DeliveryException {
    say(Outgoing.Message.of(RichText.plain(text)));
  }

  void say(Outgoing what) throws DeliveryException {
    channel.send(chat(), what, PICTURES);
  }

  static Outgoing card(String caption) {
    List<List<Button>> buttons = List.of(List.of(new Button("What is this?", "r:1:what")));
    return new Outgoing.Card("picture-1", RichText.plain(caption), buttons);
  }

  @Override
  public void close() {
    channel.close();
  }
}
