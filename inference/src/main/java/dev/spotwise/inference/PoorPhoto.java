package dev.spotwise.inference;

import java.util.Optional;

/**
 * The photo is not good enough for an assessment.
 *
 * @param fault the one fault to mend first
 * @param gate what the skin gate said; empty if the light left nothing to ask it about
 */
public record PoorPhoto(QualityFault fault, Optional<SkinGate> gate) implements Examination {

  @Override
  public String outcome() {
    return "poor_photo";
  }
}
