package dev.spotwise.inference;

/** A colour in CIELAB under D65, where distances are roughly as people see them. */
record Lab(double l, double a, double b) {

  /** From sRGB, each channel 0 to 255 (IEC 61966-2-1). */
  static Lab of(double red, double green, double blue) {
    double r = linear(red / 255);
    double g = linear(green / 255);
    double b = linear(blue / 255);
    double x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    double y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
    double z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  /** Squared distance: CIE 1976 colour difference, squared. */
  double distance(Lab other) {
    return (l - other.l) * (l - other.l)
        + (a - other.a) * (a - other.a)
        + (b - other.b) * (b - other.b);
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double root(double value) {
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
  }
}
