package dev.spotwise.inference;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A lesion was found on a photo that is good enough, and assessed.
 *
 * @param kind dermoscopy or an ordinary photo; on the latter the classes are less reliable
 * @param gate what the skin gate said
 * @param lesion where the lesion is and how it looks
 * @param classes probability of each class, calibrated, mean over the views; on an ordinary photo
 *     with the person's answers counted in, if there are any
 * @param malignantInPhoto their malignant sum from the photo alone
 * @param agreement how much the views agree, 0 to 1: the mean over the views of 1 - the total
 *     variation distance to their mean
 * @param risk the advice; the most severe plausible reading decides
 * @param model name and version of the classifier
 * @param malignantWithAnswers probability of malignancy from the photo and the person's answers
 *     together; empty if there were no answers or the photo is dermoscopy
 * @param errorRate how often a cancer was called "looks benign" in tests; empty if the net's
 *     manifest does not say
 */
public record Assessed(
    PhotoKind kind,
    SkinGate gate,
    Lesion lesion,
    ClassProbabilities classes,
    double malignantInPhoto,
    double agreement,
    Risk risk,
    String model,
    OptionalDouble malignantWithAnswers,
    Optional<ErrorRate> errorRate)
    implements Examination {

  @Override
  public String outcome() {
    return "assessed";
  }
}
