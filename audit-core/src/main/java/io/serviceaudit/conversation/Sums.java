package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;

/** What the units of one stratum add up to; all that an estimate needs of them, in whatever order they came. */
final class Sums {
    private long inside;
    private Ratio y = Ratio.ZERO;
    private Ratio x = Ratio.ZERO;
    private Ratio yy = Ratio.ZERO;
    private Ratio xy = Ratio.ZERO;
    private Ratio xx = Ratio.ZERO;

    /** Adds a unit. One with nothing on either side changes nothing here; the size of the sample counts it. */
    void add(SampledUnit unit) {
        if (!unit.x().isZero()) {
            inside++;
        }
        y = y.plus(unit.y());
        x = x.plus(unit.x());
        yy = yy.plus(unit.y().times(unit.y()));
        xy = xy.plus(unit.x().times(unit.y()));
        xx = xx.plus(unit.x().times(unit.x()));
    }

    /** How many units have something below the line. */
    long inside() {
        return inside;
    }

    Ratio y() {
        return y;
    }

    Ratio x() {
        return x;
    }

    /**
     * The sum of the squared distances of {@code y - r x} from their mean over {@code size} units. It is expanded in {@code r}, which is
     * exact with fractions and needs no second pass.
     */
    Ratio residualSquares(Ratio r, long size) {
        Ratio n = Ratio.of(size);
        Ratio centredYy = yy.minus(y.times(y).dividedBy(n));
        Ratio centredXy = xy.minus(x.times(y).dividedBy(n));
        Ratio centredXx = xx.minus(x.times(x).dividedBy(n));
        return centredYy
                .minus(Ratio.of(2).times(r).times(centredXy))
                .plus(r.times(r).times(centredXx));
    }
}
