package dev.spotwise.inference;

import java.util.Optional;

/**
 * The weighted seven-point checklist (MacKie, Glasgow 1985, weighted by MacKie and Doherty, Br J
 * Gen Pract 1991; the rule of NICE guideline NG12 for referral): two points each for a change in
 * size, an irregular shape and irregular colour; one point each for inflammation, oozing or
 * bleeding, a change in sensation, and a diameter of 7 mm or more. From three points on a doctor
 * should see it.
 *
 * <p>Shape and colour are taken from the outline, the rest from the answers. A photo shows no
 * millimetres and inflammation is not asked for, so a lesion may score less here than in a doctor's
 * hands, never more.
 */
final class SevenPointChecklist {
  static final int REFER = 3;

  private static final int MAJOR = 2;
  private static final int MINOR = 1;

  /** 5 % of the naevi of PAD-UFES-20 have more, a quarter of the melanomas. */
  private static final double IRREGULAR_ASYMMETRY = 0.15;

  /** 4 % of the naevi of PAD-UFES-20 have more, a quarter of the melanomas. */
  private static final double IRREGULAR_BORDER = 0.25;

  /** Four of the six colours: 5 % of the naevi of PAD-UFES-20. */
  private static final int IRREGULAR_COLOURS = 4;

  private SevenPointChecklist() {}

  /** Points, 0 to 8. */
  static int points(Lesion lesion, Answers answers) {
    int points = 0;
    points += yes(answers.grew()) ? MAJOR : 0;
    points += irregularShape(lesion) ? MAJOR : 0;
    points += lesion.colours() >= IRREGULAR_COLOURS ? MAJOR : 0;
    points += yes(answers.bleed()) ? MINOR : 0;
    points += yes(answers.itch()) || yes(answers.hurt()) ? MINOR : 0;
    return points;
  }

  private static boolean irregularShape(Lesion lesion) {
    return lesion.asymmetry() >= IRREGULAR_ASYMMETRY || lesion.border() >= IRREGULAR_BORDER;
  }

  static boolean yes(Optional<Boolean> answer) {
    return answer.orElse(false);
  }
}
