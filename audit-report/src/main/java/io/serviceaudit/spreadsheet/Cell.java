package io.serviceaudit.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell of a sheet. */
sealed interface Cell {
    /** A cell with nothing in it. */
    Cell BLANK = new Words("");

    /** A cell with these words. */
    static Cell of(String text) {
        return text.isEmpty() ? BLANK : new Words(text);
    }

    /** A text; never a formula, whatever it begins with. */
    record Words(String text) implements Cell {}

    /** A number. */
    record Amount(BigDecimal number) implements Cell {}

    /** A day of the calendar. */
    record Day(LocalDate date) implements Cell {}

    /** The logical value of a workbook. */
    record Truth(boolean value) implements Cell {}

    /** A formula, which is not computed. */
    record Formula() implements Cell {}

    /** The error value of a formula, such as {@code #N/A}. */
    record Fault() implements Cell {}
}
