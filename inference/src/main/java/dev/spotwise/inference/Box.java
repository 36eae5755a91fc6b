package dev.spotwise.inference;

/** A rectangle in pixels of the upright photo; x and y are its left and top. */
public record Box(int x, int y, int width, int height) {}
