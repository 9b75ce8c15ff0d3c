package io.serviceaudit.compare;

import java.util.List;

/**
 * The quartiles of a portfolio by group.
 *
 * @param rows what is shown, by figure and then by group: ids and names in the order of their characters
 * @param withheld what is not shown, in the same order
 */
public record PortfolioQuartiles(List<GroupQuartiles> rows, List<Withheld> withheld) {
    /** Copies the lists. */
    public PortfolioQuartiles {
        rows = List.copyOf(rows);
        withheld = List.copyOf(withheld);
    }
}
