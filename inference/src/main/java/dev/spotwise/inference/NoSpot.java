package dev.spotwise.inference;

/** The photo shows skin, but no spot was found on it. */
public record NoSpot(PhotoKind kind, SkinGate gate) implements Examination {

  @Override
  public String outcome() {
    return "no_spot";
  }
}
