package dev.spotwise.inference;

/** The photo does not seem to show skin. */
public record NotSkin(SkinGate gate) implements Examination {

  @Override
  public String outcome() {
    return "not_skin";
  }
}
