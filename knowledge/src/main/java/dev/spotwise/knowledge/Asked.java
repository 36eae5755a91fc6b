package dev.spotwise.knowledge;

import java.util.List;

/**
 * What a question says, thing by thing.
 *
 * @param things in the question's order
 */
record Asked(List<Thing> things) {
  Asked {
    things = List.copyOf(things);
  }

  /**
   * One thing that a question says.
   *
   * @param wordings each way to say it, as terms: the person's own first, then its synonyms
   */
  record Thing(List<List<String>> wordings) {
    Thing {
      wordings = List.copyOf(wordings);
    }
  }
}
