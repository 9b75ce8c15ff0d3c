package io.serviceaudit.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row of headings of one of our tables in a sheet that is read: which column is where. */
final class Headings<C extends Heading> {
    private final Grid grid;
    private final int row;
    private final Vocabulary<C> vocabulary;
    private final Map<C, Integer> columns = new LinkedHashMap<>();
    private final Set<Integer> named;
    private final Set<Integer> strays = new HashSet<>();

    private Headings(Grid grid, int row, Vocabulary<C> vocabulary) {
        this.grid = grid;
        this.row = row;
        this.vocabulary = vocabulary;
        named = new HashSet<>(grid.row(row).keySet());
    }

    /** Which headings a row has, each where it stands first. */
    static <C> Map<C, Integer> in(NavigableMap<Integer, Cell> row, Vocabulary<C> vocabulary) {
        Map<C, Integer> columns = new LinkedHashMap<>();
        row.forEach((column, cell) -> heading(cell, vocabulary).ifPresent(c -> columns.putIfAbsent(c, column)));
        return columns;
    }

    private static <C> Optional<C> heading(Cell cell, Vocabulary<C> vocabulary) {
        return cell instanceof Cell.Words words ? vocabulary.find(words.text()) : Optional.empty();
    }

    /** Reads a row of headings; names those that are not known, that stand there twice, and that are missing and must not be. */
    static <C extends Heading> Headings<C> read(
            Grid grid, int row, Vocabulary<C> vocabulary, List<C> required, SheetProblems problems) {
        Headings<C> headings = new Headings<>(grid, row, vocabulary);
        headings.read(required, problems);
        return headings;
    }

    private void read(List<C> required, SheetProblems problems) {
        List<Integer> unknown = new ArrayList<>();
        grid.row(row).forEach((column, cell) -> {
            C heading = heading(cell, vocabulary).orElse(null);
            if (heading == null) {
                unknown.add(column);
            } else if (columns.putIfAbsent(heading, column) != null) {
                problems.add("", grid.cell(row, column), SheetProblem.DUPLICATE_COLUMN, name(heading, problems));
            }
        });
        for (int column : unknown) {
            String name = grid.row(row).get(column) instanceof Cell.Words words ? words.text() : "";
            problems.addUnknown(
                    "",
                    grid.cell(row, column),
                    SheetProblem.UNKNOWN_COLUMN,
                    name,
                    vocabulary.spellings(problems.locale()),
                    name);
        }
        for (C heading : required) {
            if (!columns.containsKey(heading)) {
                problems.add("", grid.cell(row, 0), SheetProblem.MISSING_COLUMN, name(heading, problems));
            }
        }
    }

    private String name(C column, SheetProblems problems) {
        return vocabulary.shown(column, problems.locale());
    }

    int row() {
        return row;
    }

    /** Whether a heading is there. */
    boolean has(C heading) {
        return columns.containsKey(heading);
    }

    /** Whether nothing stands in a row under any heading, known or not. */
    boolean isEmpty(int at) {
        return grid.row(at).keySet().stream().noneMatch(named::contains);
    }

    /** What stands in a row under a heading; null for nothing. */
    @Nullable
    Cell cell(int at, C heading) {
        Integer column = columns.get(heading);
        return column == null ? null : grid.row(at).get(column);
    }

    /** The name of the cell in a row under a heading; of the first in the row if the heading is missing. */
    CellName place(int at, C heading) {
        return grid.cell(at, columns.getOrDefault(heading, 0));
    }

    /** Names what stands in a row under no heading, once for each column. */
    void addStrays(int at, SheetProblems problems) {
        for (int column : grid.row(at).keySet()) {
            if (!named.contains(column) && strays.add(column)) {
                problems.add("", grid.cell(at, column), SheetProblem.STRAY_CELL);
            }
        }
    }
}
