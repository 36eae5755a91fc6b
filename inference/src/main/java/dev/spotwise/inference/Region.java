package dev.spotwise.inference;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cells of a square grid that hang together by their sides.
 *
 * @param bits the cells, by index
 */
record Region(BitSet bits) {

  /** Collects the cells that belong and are reached from the start, and marks them as seen. */
  static Region flood(int start, int side, boolean[] seen, IntPredicate belongs) {
    BitSet bits = new BitSet(seen.length);
    int[] stack = new int[seen.length];
    int top = 0;
    stack[top++] = start;
    seen[start] = true;
    while (top > 0) {
      int cell = stack[--top];
      bits.set(cell);
      int x = cell % side;
      int[] neighbours = {
        x > 0 ? cell - 1 : -1, x < side - 1 ? cell + 1 : -1, cell - side, cell + side
      };
      for (int neighbour : neighbours) {
        if (neighbour >= 0
            && neighbour < seen.length
            && !seen[neighbour]
            && belongs.test(neighbour)) {
          seen[neighbour] = true;
          stack[top++] = neighbour;
        }
      }
    }
    return new Region(bits);
  }

  int size() {
    return bits.cardinality();
  }

  IntStream cells() {
    return bits.stream();
  }

  /** From the grid's middle to the nearest cell of this region, in cells. */
  double distanceToMiddle(int side) {
    double middle = (side - 1) / 2.0;
    double nearest = Double.MAX_VALUE;
    for (int cell = bits.nextSetBit(0); cell >= 0; cell = bits.nextSetBit(cell + 1)) {
      int row = cell / side;
      nearest = Math.min(nearest, Math.hypot(cell % side - middle, row - middle));
    }
    return nearest;
  }
}
