package dev.spotwise.inference;

/**
 * A decoded photo, upright.
 *
 * @param image its pixels, perhaps with pixels left out
 * @param width of the photo itself
 * @param height of the photo itself
 */
record DecodedPhoto(RgbImage image, int width, int height) {}
