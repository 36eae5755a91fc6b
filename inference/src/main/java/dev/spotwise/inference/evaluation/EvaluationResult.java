package dev.spotwise.inference.evaluation;

import java.util.List;
import java.util.Map;

/** What an evaluation found. The pictures' labels decide which of the two it is. */
public sealed interface EvaluationResult {

  /** Number of pictures that were read. */
  int n();

  /** Names of pictures that could not be read; they count in no figure. */
  List<String> unreadable();

  /** Each picture's prediction, in the order of the names. */
  List<Prediction> predictions();

  /**
   * Over pictures with labels of the seven classes.
   *
   * @param balancedAccuracy mean recall of the classes that have pictures
   * @param recall by label
   * @param macroAuc mean over the classes of each against the rest
   * @param malignantAuc of the summed malignant probability
   * @param sensitivity of that sum at the shipped threshold
   * @param specificity of that sum at the shipped threshold
   * @param ece expected calibration error of the most probable class
   * @param outcomes of the whole way, counted
   * @param unsure share of unsure among the assessed
   * @param cancersCalledBenign share of cancers that the whole way calls "looks benign"
   * @param millisP50 median of the whole way
   */
  record Classifier(
      Figure balancedAccuracy,
      Map<String, Figure> recall,
      Figure macroAuc,
      Figure malignantAuc,
      Figure sensitivity,
      Figure specificity,
      Figure ece,
      Map<String, Long> outcomes,
      Figure unsure,
      Figure cancersCalledBenign,
      Figure millisP50,
      List<String> unreadable,
      List<Prediction> predictions)
      implements EvaluationResult {

    @Override
    public int n() {
      return predictions.size();
    }
  }

  /**
   * Over pictures with the labels skin and not_skin.
   *
   * @param recall by label, at the shipped threshold
   * @param auc of the probability of skin
   * @param millisP50 median of the whole way
   */
  record Gate(
      Map<String, Figure> recall,
      Figure auc,
      Map<String, Long> outcomes,
      Figure millisP50,
      List<String> unreadable,
      List<Prediction> predictions)
      implements EvaluationResult {

    @Override
    public int n() {
      return predictions.size();
    }
  }
}
