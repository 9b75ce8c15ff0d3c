package io.serviceaudit.spreadsheet;

import java.util.List;

/**
 * A sheet to be written. A CSV file holds the cells alone; a workbook also how they look and what can be picked in them.
 *
 * @param name the name of the sheet
 * @param widths the widths of the columns, in characters
 * @param rows the rows from the top
 * @param frozenRows how many rows stay in sight
 * @param frozenColumns how many columns stay in sight
 * @param dropDowns where one of several values is picked
 */
record Sheet(
        String name,
        List<Integer> widths,
        List<List<Field>> rows,
        int frozenRows,
        int frozenColumns,
        List<DropDown> dropDowns) {
    /** Copies the lists. */
    Sheet {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
        dropDowns = List.copyOf(dropDowns);
    }

    /**
     * A cell and what it is for.
     *
     * @param cell what stands in it
     * @param look what it is for
     */
    record Field(Cell cell, Look look) {}

    /** What a cell is for, which decides how it looks. */
    enum Look {
        /** Names a column. */
        HEADING,
        /** Is there to be read. */
        FIXED,
        /** Is there to be filled in with a text. */
        TEXT,
        /** Is there to be filled in with one of several values. */
        CHOICE,
        /** Is there to be filled in with a date. */
        DAY,
        /** Is not to be filled in. */
        CLOSED
    }

    /**
     * Cells of one column in which one of several values is picked.
     *
     * @param values what can be picked, in order
     * @param column the column, from 0
     * @param rows the rows, from 0 and rising
     */
    record DropDown(List<Cell> values, int column, List<Integer> rows) {
        DropDown {
            values = List.copyOf(values);
            rows = List.copyOf(rows);
        }
    }
}
