package dev.spotwise.bot.answer.quality;

/** What a person might write, and of which kind it is. */
public record LabelledText(String text, String kind) {}
