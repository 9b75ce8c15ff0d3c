package io.serviceaudit.compare;

import io.serviceaudit.benchmark.BenchmarkTable;
import java.util.List;
import java.util.Objects;

/**
 * A benchmark table made of a portfolio, and what it keeps to itself.
 *
 * @param table the table, to be written, read and laid over others like any other; without rows if everything is withheld
 * @param withheld what has no row, by metric and then by group
 */
public record PortfolioTable(BenchmarkTable table, List<Withheld> withheld) {
    /** Copies the list. */
    public PortfolioTable {
        Objects.requireNonNull(table, "table");
        withheld = List.copyOf(withheld);
    }
}
