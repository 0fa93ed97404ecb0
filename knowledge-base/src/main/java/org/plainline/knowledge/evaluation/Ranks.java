package org.plainline.knowledge.evaluation;

/** What the places of the right practices are worth. */
final class Ranks {

  private static final int GAIN_PLACES = 5;

  private Ranks() {}

  static double reciprocalRank(Outcome outcome) {
    for (int place = 0; place < outcome.passages().size(); place++) {
      if (outcome.answers(outcome.passages().get(place))) {
        return 1.0 / (place + 1);
      }
    }
    return 0;
  }

  static double averagePrecision(Outcome outcome) {
    int right = 0;
    double precision = 0;
    for (int place = 0; place < outcome.passages().size(); place++) {
      if (outcome.answers(outcome.passages().get(place))) {
        right++;
        precision += (double) right / (place + 1);
      }
    }
    return precision / outcome.question().answers().size();
  }

  /** nDCG (Järvelin and Kekäläinen 2002) with gains of 0 and 1. */
  static double gain(Outcome outcome) {
    double gain = 0;
    double ideal = 0;
    int places = Math.min(GAIN_PLACES, outcome.passages().size());
    for (int place = 0; place < places; place++) {
      gain += outcome.answers(outcome.passages().get(place)) ? discount(place) : 0;
    }
    int possible = Math.min(GAIN_PLACES, outcome.question().answers().size());
    for (int place = 0; place < possible; place++) {
      ideal += discount(place);
    }
    return gain / ideal;
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2.0);
  }
}
