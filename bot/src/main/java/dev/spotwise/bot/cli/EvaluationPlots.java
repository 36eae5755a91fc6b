package dev.spotwise.bot.cli;

import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.evaluation.Prediction;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws an evaluation: ROC, reliability and confusion, as PNG beside the CSV. */
final class EvaluationPlots {
  private static final int SIDE = 600;
  private static final int BINS = 10;

  private EvaluationPlots() {}

  static void write(Path csv, List<Prediction> predictions) throws IOException {
    String base = csv.toString().replaceFirst("\\.csv$", "");
    save(roc(predictions), base + "-roc");
    save(reliability(predictions), base + "-reliability");
    save(confusion(predictions), base + "-confusion");
  }

  private static void save(IChart chart, String file) throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    chart.paint(pen, SIDE, SIDE);
    pen.dispose();
    ImageIO.write(image, "png", Path.of(file + ".png").toFile());
  }

  private static XYChart square(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(SIDE)
            .height(SIDE)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setLegendVisible(false);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
    chart.addSeries("even", new double[] {0, 1}, new double[] {0, 1}).setMarker(SeriesMarkers.NONE);
    return chart;
  }

  /** Any malignancy against the rest, by the summed malignant probability. */
  private static XYChart roc(List<Prediction> predictions) {
    List<Prediction> ranked =
        predictions.stream()
            .sorted(Comparator.comparingDouble(p -> -p.scores().classes().malignant()))
            .toList();
    double positives = Math.max(1, ranked.stream().filter(EvaluationPlots::malignant).count());
    double negatives = Math.max(1, ranked.size() - positives);
    List<Double> x = new ArrayList<>(List.of(0.0));
    List<Double> y = new ArrayList<>(List.of(0.0));
    double hits = 0;
    double alarms = 0;
    for (Prediction prediction : ranked) {
      if (malignant(prediction)) {
        hits++;
      } else {
        alarms++;
      }
      x.add(alarms / negatives);
      y.add(hits / positives);
    }
    XYChart chart = square("Any malignancy", "1 - specificity", "sensitivity");
    chart.addSeries("ROC", x, y).setMarker(SeriesMarkers.NONE);
    return chart;
  }

  /** How often the most probable class is right, by its probability. */
  private static XYChart reliability(List<Prediction> predictions) {
    double[] sum = new double[BINS];
    double[] right = new double[BINS];
    double[] count = new double[BINS];
    for (Prediction prediction : predictions) {
      LesionClass top = prediction.scores().classes().top();
      double p = prediction.scores().classes().of(top);
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      sum[bin] += p;
      count[bin]++;
      right[bin] += top.code().equals(prediction.label()) ? 1 : 0;
    }
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        x.add(sum[bin] / count[bin]);
        y.add(right[bin] / count[bin]);
      }
    }
    XYChart chart = square("Reliability", "probability of the top class", "share right");
    chart.addSeries("net", x, y);
    return chart;
  }

  private static HeatMapChart confusion(List<Prediction> predictions) {
    List<LesionClass> classes = List.of(LesionClass.values());
    List<Number[]> cells = new ArrayList<>();
    for (LesionClass said : classes) {
      for (LesionClass truth : classes) {
        cells.add(
            new Number[] {
              classes.indexOf(said), classes.indexOf(truth), share(predictions, truth, said)
            });
      }
    }
    List<String> names = classes.stream().map(LesionClass::code).toList();
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(SIDE)
            .height(SIDE)
            .title("Confusion: share of each label's pictures")
            .xAxisTitle("said")
            .yAxisTitle("label")
            .build();
    chart.getStyler().setShowValue(true).setHeatMapValueDecimalPattern("0.00");
    chart.addSeries("confusion", names, names, cells);
    return chart;
  }

  private static double share(List<Prediction> predictions, LesionClass truth, LesionClass said) {
    return predictions.stream()
        .filter(p -> p.label().equals(truth.code()))
        .flatMapToDouble(p -> DoubleStream.of(p.scores().classes().top() == said ? 1.0 : 0.0))
        .average()
        .orElse(0);
  }

  private static boolean malignant(Prediction prediction) {
    return LesionClass.of(prediction.label()).filter(LesionClass::malignant).isPresent();
  }
}
