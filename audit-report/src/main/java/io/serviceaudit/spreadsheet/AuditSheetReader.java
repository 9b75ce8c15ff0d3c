package io.serviceaudit.spreadsheet;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.json.Documents;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.spreadsheet.CellValues.At;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of an audit. */
final class AuditSheetReader {
    private static final Vocabulary<HeadColumn> HEAD = SheetTexts.headings(HeadColumn.values());
    private static final Vocabulary<AnswerColumn> ANSWERS = SheetTexts.headings(AnswerColumn.values());
    private static final List<HeadColumn> REQUIRED_HEAD =
            List.of(HeadColumn.AUDIT, HeadColumn.CHECKLIST, HeadColumn.VERSION, HeadColumn.DATE);
    private static final List<AnswerColumn> REQUIRED_ANSWERS = List.of(AnswerColumn.ITEM, AnswerColumn.ANSWER);

    private final Documents documents;
    private final Grid grid;
    private final @Nullable Audit onto;
    private final SheetProblems problems;
    private final CellValues values;
    private final Map<String, Integer> rowsByItem = new HashMap<>();

    /**
     * A reader of one sheet.
     *
     * @param onto the audit the sheet was written of; null if the sheet stands for a whole audit
     */
    AuditSheetReader(Documents documents, SheetLimits limits, Grid grid, @Nullable Audit onto, SheetProblems problems) {
        this.documents = documents;
        this.grid = grid;
        this.onto = onto;
        this.problems = problems;
        values = new CellValues(limits, problems);
    }

    /** Whether a sheet has the headings of ours. */
    static boolean isAudit(Grid grid) {
        return headingRow(grid).isPresent();
    }

    /** The first row that names the column of items and at least one other. */
    private static Optional<Integer> headingRow(Grid grid) {
        return grid.rows().entrySet().stream()
                .filter(row -> {
                    Map<AnswerColumn, Integer> columns = Headings.in(row.getValue(), ANSWERS);
                    return columns.containsKey(AnswerColumn.ITEM) && columns.size() > 1;
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The audit; null if the sheet was refused, and then there is a problem. */
    @Nullable
    Audit read() {
        int headingRow = headingRow(grid).orElse(-1);
        if (headingRow < 0) {
            problems.add("", grid.cell(0, 0), SheetProblem.NO_HEADINGS, names(ANSWERS, REQUIRED_ANSWERS));
            return null;
        }
        Head head = head(headingRow);
        Headings<AnswerColumn> headings = Headings.read(grid, headingRow, ANSWERS, REQUIRED_ANSWERS, problems);
        Map<String, Answer> answers = new LinkedHashMap<>(onto == null ? Map.of() : onto.answers());
        for (int row : grid.rows().tailMap(headingRow, false).keySet()) {
            readRow(headings, row, head == null ? null : head.checklist(), answers);
        }
        try {
            return head == null || !problems.isEmpty() ? null : audit(head, answers);
        } catch (IllegalArgumentException e) {
            // The rules of the constructors are known here; should one refuse nevertheless, that is a problem and no
            // failure.
            problems.add(SheetProblem.REFUSED, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private <C extends Heading> List<String> names(Vocabulary<C> vocabulary, List<C> columns) {
        return columns.stream()
                .map(column -> vocabulary.shown(column, problems.locale()))
                .toList();
    }

    /** What a sheet says of the audit as a whole; null for what it does not say, or what was refused. */
    private record Head(
            @Nullable String id,
            @Nullable Checklist checklist,
            @Nullable LocalDate date,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String industry) {}

    /** Reads the two rows at the top; null if they are not there. */
    private @Nullable Head head(int headingRow) {
        int headRow = grid.rows().headMap(headingRow).keySet().stream()
                .filter(row -> !Headings.in(grid.row(row), HEAD).isEmpty())
                .findFirst()
                .orElse(-1);
        for (int row : grid.rows().headMap(headingRow).keySet()) {
            if (headRow < 0 || row < headRow || row > headRow + 1) {
                problems.add("", grid.cell(row, grid.row(row).firstKey()), SheetProblem.STRAY_CELL);
            }
        }
        if (headRow < 0) {
            problems.add("", grid.cell(0, 0), SheetProblem.NO_HEAD, names(HEAD, REQUIRED_HEAD));
            return null;
        }
        Headings<HeadColumn> headings = Headings.read(grid, headRow, HEAD, REQUIRED_HEAD, problems);
        HeadValues head = new HeadValues(headings, headRow + 1 < headingRow);
        String id = head.required(HeadColumn.AUDIT, values::hostId);
        if (id != null && onto != null && !id.equals(onto.id())) {
            head.add(HeadColumn.AUDIT, SheetProblem.OTHER_AUDIT, id, onto.id());
        }
        Checklist checklist = checklist(
                head,
                head.required(HeadColumn.CHECKLIST, values::word),
                head.required(HeadColumn.VERSION, values::word));
        LocalDate date = head.required(HeadColumn.DATE, values::date);
        String name = head.optional(HeadColumn.SUBJECT_NAME, values::text);
        String industry = head.optional(HeadColumn.INDUSTRY, values::id);
        String subject = name == null && industry == null
                ? head.optional(HeadColumn.SUBJECT, values::hostId)
                : head.required(HeadColumn.SUBJECT, values::hostId);
        return new Head(id, checklist, date, subject, name, industry);
    }

    /** The values under the headings at the top. */
    private final class HeadValues {
        private final Headings<HeadColumn> headings;
        private final boolean areThere;

        HeadValues(Headings<HeadColumn> headings, boolean areThere) {
            this.headings = headings;
            this.areThere = areThere;
            if (areThere) {
                headings.addStrays(headings.row() + 1, problems);
            }
        }

        <T> @Nullable T optional(HeadColumn column, CellValues.Reader<T> reader) {
            Cell cell = areThere ? headings.cell(headings.row() + 1, column) : null;
            return cell == null ? null : reader.read(cell, at(column));
        }

        <T> @Nullable T required(HeadColumn column, CellValues.Reader<T> reader) {
            boolean isBlank = !areThere || headings.cell(headings.row() + 1, column) == null;
            if (isBlank && (headings.has(column) || !REQUIRED_HEAD.contains(column))) {
                add(column, SheetProblem.MISSING_VALUE, HEAD.shown(column, problems.locale()));
            }
            return optional(column, reader);
        }

        void add(HeadColumn column, SheetProblem problem, Object... arguments) {
            problems.add(column.pointer(), at(column).cell(), problem, arguments);
        }

        At at(HeadColumn column) {
            return new At(column.pointer(), headings.place(headings.row() + (areThere ? 1 : 0), column));
        }
    }

    private @Nullable Checklist checklist(HeadValues head, @Nullable String id, @Nullable String version) {
        if (id == null) {
            return null;
        }
        if (onto != null) {
            Checklist wanted = onto.checklist();
            if (!id.equals(wanted.id()) || version != null && !version.equals(wanted.version())) {
                head.add(
                        HeadColumn.CHECKLIST,
                        SheetProblem.OTHER_CHECKLIST,
                        version == null ? id : id + " " + version,
                        wanted.toString());
                return null;
            }
            return wanted;
        }
        List<String> versions = documents.library().versions(id);
        if (versions.isEmpty()) {
            List<String> known = documents.library().ids();
            At at = head.at(HeadColumn.CHECKLIST);
            problems.addUnknown(at.pointer(), at.cell(), SheetProblem.UNKNOWN_CHECKLIST, id, known, id, known);
            return null;
        }
        if (version == null) {
            return null;
        }
        Checklist checklist = documents.library().find(id, version).orElse(null);
        if (checklist == null) {
            At at = head.at(HeadColumn.VERSION);
            problems.addUnknown(
                    at.pointer(), at.cell(), SheetProblem.UNKNOWN_VERSION, version, versions, version, id, versions);
        }
        return checklist;
    }

    /**
     * Reads the row of an item.
     *
     * @param checklist the audit's; null where it was refused, and then nothing is said of items and their answers
     * @param answers the answers so far, to which this one is added, in place of an earlier one to its item
     */
    private void readRow(
            Headings<AnswerColumn> headings, int row, @Nullable Checklist checklist, Map<String, Answer> answers) {
        headings.addStrays(row, problems);
        if (headings.isEmpty(row)) {
            return;
        }
        AnswerRow cells = new AnswerRow(headings, row, id(headings, row));
        Item item = checklist == null ? null : item(cells, checklist);
        Choice choice = item == null
                ? null
                : cells.read(AnswerColumn.ANSWER, (cell, at) -> values.choice(item.scale(), cell, at));
        Priority priority =
                cells.read(AnswerColumn.PRIORITY, (cell, at) -> values.oneOf(AnswerWords.PRIORITIES, cell, at));
        Boolean redFlag = cells.read(AnswerColumn.RED_FLAG, (cell, at) -> redFlag(item, cell, at));
        String situation = cells.read(AnswerColumn.SITUATION, values::text);
        String improve = cells.read(AnswerColumn.IMPROVE, values::text);
        String owner = cells.read(AnswerColumn.OWNER, values::text);
        LocalDate due = cells.read(AnswerColumn.DUE, values::date);
        String comment = cells.read(AnswerColumn.COMMENT, values::text);
        if (item == null) {
            return;
        }
        Answer before = answers.getOrDefault(item.id(), Answer.none());
        Answer answer = Answer.none().withGuidance(before.guidance()).withEvidence(before.evidence());
        answer = choice == null ? answer : answer.withChoice(choice);
        answer = redFlag == null ? answer : answer.withRedFlag(redFlag);
        answer = priority == null ? answer : answer.withPriority(priority);
        answer = situation == null ? answer : answer.withSituation(situation);
        answer = improve == null ? answer : answer.withImprove(improve);
        answer = owner == null ? answer : answer.withOwner(owner);
        answer = due == null ? answer : answer.withDue(due);
        answer = comment == null ? answer : answer.withComment(comment);
        if (cells.saysAnything() || answers.containsKey(item.id())) {
            answers.put(item.id(), answer);
        }
    }

    /** The id in the column of items, as written; null if there is none or it is no text. */
    private @Nullable String id(Headings<AnswerColumn> headings, int row) {
        Cell cell = headings.cell(row, AnswerColumn.ITEM);
        CellName place = headings.place(row, AnswerColumn.ITEM);
        if (cell == null) {
            if (headings.has(AnswerColumn.ITEM)) {
                problems.add("/answers", place, SheetProblem.MISSING_ITEM);
            }
            return null;
        }
        return values.word(cell, new At("/answers", place));
    }

    private @Nullable Item item(AnswerRow cells, Checklist checklist) {
        String id = cells.id;
        if (id == null) {
            return null;
        }
        At at = cells.at(AnswerColumn.ITEM);
        Integer first = rowsByItem.putIfAbsent(id, cells.row + 1);
        Item item = checklist.item(id).orElse(null);
        if (item == null) {
            List<String> known = checklist.items().stream().map(Item::id).toList();
            problems.addUnknown(at.pointer(), at.cell(), SheetProblem.UNKNOWN_ITEM, id, known, id);
        } else if (first != null) {
            problems.add(at.pointer(), at.cell(), SheetProblem.DUPLICATE_ITEM, id, first);
            return null;
        }
        return item;
    }

    private @Nullable Boolean redFlag(@Nullable Item item, Cell cell, At at) {
        Boolean observed = values.oneOf(AnswerWords.TRUTHS, cell, at);
        if (observed != null && item != null && item.redFlag().isEmpty()) {
            problems.add(at.pointer(), at.cell(), SheetProblem.NO_RED_FLAG, item.id());
            return null;
        }
        return observed;
    }

    /** The cells of the row of an item. */
    private static final class AnswerRow {
        private final Headings<AnswerColumn> headings;
        private final int row;
        private final @Nullable String id;

        AnswerRow(Headings<AnswerColumn> headings, int row, @Nullable String id) {
            this.headings = headings;
            this.row = row;
            this.id = id;
        }

        <T> @Nullable T read(AnswerColumn column, CellValues.Reader<T> reader) {
            Cell cell = headings.cell(row, column);
            return cell == null ? null : reader.read(cell, at(column));
        }

        At at(AnswerColumn column) {
            String answer = id == null ? "" : "/" + id.replace("~", "~0").replace("/", "~1");
            return new At("/answers" + answer + column.pointer(), headings.place(row, column));
        }

        boolean saysAnything() {
            return Arrays.stream(AnswerColumn.values())
                    .anyMatch(column ->
                            column.isRead() && column != AnswerColumn.ITEM && headings.cell(row, column) != null);
        }
    }

    /** The audit of the sheet; onto another one, that with what the sheet carries as the sheet says. */
    private Audit audit(Head head, Map<String, Answer> answers) {
        LocalDate date = Objects.requireNonNull(head.date());
        Audit audit = onto == null
                ? Audit.of(Objects.requireNonNull(head.checklist()), Objects.requireNonNull(head.id()), date)
                : onto.withDate(date);
        audit = head.subject() == null ? audit.withoutSubject() : audit.withSubject(subject(head, head.subject()));
        return audit.withAll(answers);
    }

    private Subject subject(Head head, String id) {
        Subject subject = Subject.of(id);
        subject = head.name() == null ? subject : subject.withName(head.name());
        subject = head.industry() == null ? subject : subject.withIndustry(head.industry());
        Subject before = onto == null ? null : onto.subject().orElse(null);
        return before == null || !before.id().equals(id) ? subject : subject.withTags(before.tags());
    }
}
