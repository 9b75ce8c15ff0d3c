package io.serviceaudit.spreadsheet;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.spreadsheet.Sheet.DropDown;
import io.serviceaudit.spreadsheet.Sheet.Field;
import io.serviceaudit.spreadsheet.Sheet.Look;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays an audit out as a sheet: two rows on the audit as a whole, the headings, and a row for each item. */
final class AuditSheet {
    /** The name of the sheet, as a key of texts. */
    static final String NAME = "sheet.answers";

    private final Checklist checklist;
    private final @Nullable Audit audit;
    private final Locale locale;
    private final AnswerWords words = new AnswerWords();
    private final List<List<Field>> rows = new ArrayList<>();
    private final List<Integer> itemRows = new ArrayList<>();
    private final List<Integer> redFlagRows = new ArrayList<>();
    private final Map<Scale, List<Integer>> rowsByScale = new LinkedHashMap<>();

    private AuditSheet(Checklist checklist, @Nullable Audit audit, Locale locale) {
        this.checklist = checklist;
        this.audit = audit;
        this.locale = locale;
    }

    /** The sheet of an audit; of a checklist nobody has answered yet if there is none. */
    static Sheet of(Checklist checklist, @Nullable Audit audit, Locale locale) {
        return new AuditSheet(checklist, audit, locale).sheet();
    }

    private Sheet sheet() {
        rows.add(headings(HeadColumn.values()));
        rows.add(Arrays.stream(HeadColumn.values()).map(this::head).toList());
        rows.add(headings(AnswerColumn.values()));
        int frozenRows = rows.size();
        for (Section section : checklist.sections()) {
            section.items().forEach(item -> add(section, item));
        }
        return new Sheet(
                SheetTexts.get(NAME).in(locale),
                Arrays.stream(AnswerColumn.values()).map(AnswerColumn::width).toList(),
                rows,
                frozenRows,
                AnswerColumn.QUESTION.ordinal() + 1,
                dropDowns());
    }

    private <C extends Heading> List<Field> headings(C[] columns) {
        Vocabulary<C> headings = SheetTexts.headings(columns);
        return Arrays.stream(columns)
                .map(column -> new Field(Cell.of(headings.shown(column, locale)), Look.HEADING))
                .toList();
    }

    private Field head(HeadColumn column) {
        Subject subject = audit == null ? null : audit.subject().orElse(null);
        return switch (column) {
            case AUDIT -> text(audit == null ? null : audit.id());
            case CHECKLIST -> fixed(checklist.id());
            case TITLE -> fixed(checklist.title().in(locale));
            case NOTE -> fixed(SheetTexts.get("note").in(locale));
            case VERSION -> fixed(checklist.version());
            case DATE -> day(audit == null ? null : audit.date());
            case SUBJECT -> text(subject == null ? null : subject.id());
            case SUBJECT_NAME -> text(subject == null ? null : subject.name().orElse(null));
            case INDUSTRY -> text(subject == null ? null : subject.industry().orElse(null));
        };
    }

    private void add(Section section, Item item) {
        int row = rows.size();
        itemRows.add(row);
        rowsByScale.computeIfAbsent(item.scale(), scale -> new ArrayList<>()).add(row);
        if (item.redFlag().isPresent()) {
            redFlagRows.add(row);
        }
        Answer answer = audit == null ? Answer.none() : audit.answer(item.id());
        rows.add(Arrays.stream(AnswerColumn.values())
                .map(column -> field(column, section, item, answer))
                .toList());
    }

    private Field field(AnswerColumn column, Section section, Item item, Answer answer) {
        return switch (column) {
            case ITEM -> fixed(item.id());
            case SECTION -> fixed(section.title().map(this::in).orElse(section.id()));
            case QUESTION -> fixed(in(item.question()));
            case HELP -> fixed(new HowToAnswer(locale, words).of(item));
            case ANSWER ->
                new Field(
                        answer.choice()
                                .map(choice -> choice(item.scale(), choice))
                                .orElse(Cell.BLANK),
                        Look.CHOICE);
            case PRIORITY ->
                new Field(
                        answer.priority()
                                .map(priority -> Cell.of(AnswerWords.PRIORITIES.shown(priority, locale)))
                                .orElse(Cell.BLANK),
                        Look.CHOICE);
            case RED_FLAG ->
                new Field(
                        answer.redFlag().map(this::truth).orElse(Cell.BLANK),
                        item.redFlag().isPresent() ? Look.CHOICE : Look.CLOSED);
            case SITUATION -> text(answer.situation().orElse(null));
            case IMPROVE -> text(answer.improve().orElse(null));
            case OWNER -> text(answer.owner().orElse(null));
            case DUE -> day(answer.due().orElse(null));
            case COMMENT -> text(answer.comment().orElse(null));
        };
    }

    private List<DropDown> dropDowns() {
        List<DropDown> dropDowns = new ArrayList<>();
        rowsByScale.forEach((scale, rowsOfScale) -> dropDowns.add(new DropDown(
                scale.choices().stream().map(choice -> choice(scale, choice)).toList(),
                AnswerColumn.ANSWER.ordinal(),
                rowsOfScale)));
        List<Cell> priorities = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            // The most urgent first, as lists of findings have it.
            priorities.add(0, Cell.of(AnswerWords.PRIORITIES.shown(priority, locale)));
        }
        dropDowns.add(new DropDown(priorities, AnswerColumn.PRIORITY.ordinal(), itemRows));
        if (!redFlagRows.isEmpty()) {
            dropDowns.add(
                    new DropDown(List.of(truth(true), truth(false)), AnswerColumn.RED_FLAG.ordinal(), redFlagRows));
        }
        return dropDowns;
    }

    private Cell choice(Scale scale, Choice choice) {
        return choice instanceof Choice.Rating rating
                ? new Cell.Amount(BigDecimal.valueOf(rating.value()))
                : Cell.of(words.on(scale).shown(choice, locale));
    }

    private Cell truth(boolean truth) {
        return Cell.of(AnswerWords.TRUTHS.shown(truth, locale));
    }

    private String in(Text text) {
        return text.in(locale);
    }

    private static Field fixed(String text) {
        return new Field(Cell.of(text), Look.FIXED);
    }

    private static Field text(@Nullable String text) {
        return new Field(text == null ? Cell.BLANK : Cell.of(text), Look.TEXT);
    }

    private static Field day(@Nullable LocalDate day) {
        return new Field(day == null ? Cell.BLANK : new Cell.Day(day), Look.DAY);
    }
}
