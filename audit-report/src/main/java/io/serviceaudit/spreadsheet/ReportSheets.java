package io.serviceaudit.spreadsheet;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.AuditReport.ActionRow;
import io.serviceaudit.report.AuditReport.FindingRow;
import io.serviceaudit.report.AuditReport.ItemRow;
import io.serviceaudit.report.AuditReport.SectionRow;
import io.serviceaudit.spreadsheet.Sheet.Field;
import io.serviceaudit.spreadsheet.Sheet.Look;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays the findings and the plan of a report out as sheets: a row of headings, and a row for each. */
final class ReportSheets {
    private final AuditReport report;
    private final Locale locale;
    private final Map<String, SectionRow> sections = new HashMap<>();
    private final Map<String, ItemRow> items = new HashMap<>();

    ReportSheets(AuditReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        for (SectionRow section : report.sections()) {
            sections.put(section.id(), section);
            section.items().forEach(item -> items.put(item.item(), item));
        }
    }

    /** The findings, most urgent first. */
    Sheet findings() {
        return sheet("sheet.findings", FindingColumn.values(), report.findings(), this::cell);
    }

    /** The actions of the plan, in the order of the report; none without a plan. */
    Sheet plan() {
        AuditReport.PlanPart plan = report.plan();
        return sheet("sheet.plan", PlanColumn.values(), plan == null ? List.of() : plan.actions(), this::cell);
    }

    /** What stands in a row's column. */
    @FunctionalInterface
    private interface CellOf<C, R> {
        Cell cell(C column, R row);
    }

    private <C extends Heading, R> Sheet sheet(String name, C[] columns, List<R> rows, CellOf<C, R> cells) {
        List<List<Field>> fields = new ArrayList<>();
        Vocabulary<C> headings = SheetTexts.headings(columns);
        fields.add(row(columns, Look.HEADING, column -> Cell.of(headings.shown(column, locale))));
        for (R row : rows) {
            fields.add(row(columns, Look.TEXT, column -> cells.cell(column, row)));
        }
        List<Integer> widths = Arrays.stream(columns).map(Heading::width).toList();
        return new Sheet(SheetTexts.get(name).in(locale), widths, fields, 1, 0, List.of());
    }

    private static <C> List<Field> row(C[] columns, Look look, Function<C, Cell> cell) {
        return Arrays.stream(columns)
                .map(column -> new Field(cell.apply(column), look))
                .toList();
    }

    private Cell cell(FindingColumn column, FindingRow finding) {
        ItemRow item = items.get(finding.item());
        SectionRow section = sections.get(finding.section());
        return switch (column) {
            case ITEM -> Cell.of(finding.item());
            case SECTION ->
                section == null || section.title() == null ? Cell.of(finding.section()) : words(section.title());
            case QUESTION -> words(finding.question());
            case ANSWER -> item == null ? Cell.BLANK : answer(item);
            case PRIORITY -> words(finding.priorityName());
            case SUGGESTED -> truth(finding.suggested());
            case RED_FLAG -> words(finding.redFlagText());
            case KNOCK_OUT -> truth(finding.knockOut());
            case CONTRADICTION -> truth(finding.contradiction());
            case VALUE -> number(finding.value());
            case LOST -> number(finding.lost());
            case GAIN -> number(finding.gain());
            case WHY -> words(finding.why());
            case IMPROVE -> words(finding.improve());
            case EFFORT -> number(BigDecimal.valueOf(finding.effort()));
            case BASKET -> words(finding.basketName());
        };
    }

    /** The answer as the sheet of the audit has it: a rating as its number, an option in words; where there is none, that. */
    private Cell answer(ItemRow item) {
        if (item.answer() == null) {
            return words(item.stateName());
        }
        if (item.answer().json() instanceof BigDecimal rating) {
            return number(rating);
        }
        return item.answerName() == null ? Cell.of(item.answer().toString()) : words(item.answerName());
    }

    private Cell cell(PlanColumn column, ActionRow action) {
        return switch (column) {
            case ACTION -> Cell.of(action.id());
            case TITLE -> Cell.of(action.title());
            case ITEMS -> Cell.of(String.join(", ", action.items()));
            case BASKET -> words(action.basketName());
            case PRIORITY -> words(action.priorityName());
            case OWNER -> Cell.of(action.owner() == null ? "" : action.owner());
            case DUE -> day(action.due());
            case OVERDUE -> truth(action.overdue());
            case STATUS -> words(action.statusName());
            case METRIC ->
                Cell.of(action.measure() == null ? "" : action.measure().metric());
            case TARGET -> target(action.measure());
            case EFFORT -> number(action.effort() == null ? null : BigDecimal.valueOf(action.effort()));
        };
    }

    private static Cell target(AuditReport.@Nullable MeasureRow measure) {
        if (measure == null) {
            return Cell.BLANK;
        }
        return measure.target().json() instanceof BigDecimal number
                ? number(number)
                : Cell.of(measure.target().toString());
    }

    private Cell words(@Nullable LocalizedText text) {
        return text == null ? Cell.BLANK : Cell.of(text.in(locale));
    }

    private Cell truth(boolean truth) {
        return Cell.of(AnswerWords.TRUTHS.shown(truth, locale));
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null ? Cell.BLANK : new Cell.Amount(number);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.BLANK : new Cell.Day(day);
    }
}
