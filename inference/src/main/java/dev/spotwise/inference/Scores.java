package dev.spotwise.inference;

/**
 * What the nets say of a photo with no check in between, for evaluation.
 *
 * @param gate what the skin gate said
 * @param skin whether the gate accepts it as skin
 * @param kind which kind of photo the gate takes it for
 * @param classes what the classifier says that reads such a photo best, or that was asked for
 * @param agreement of the views, 0 to 1
 * @param suspicious whether the malignant probability reaches the shipped threshold
 */
public record Scores(
    SkinGate gate,
    boolean skin,
    PhotoKind kind,
    ClassProbabilities classes,
    double agreement,
    boolean suspicious) {}
