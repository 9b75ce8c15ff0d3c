package io.serviceaudit.spreadsheet;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.ProblemList;
import io.serviceaudit.json.ProblemMessages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The problems of one spreadsheet while it is read; told in the order of the cells. */
final class SheetProblems {
    /** As many as are told anyway. */
    private static final int MOST_KEPT = 1_000;

    /** Before all cells: what is said of the file as a whole. */
    private static final CellName WHOLE_FILE = new CellName(-1, -1, "");

    private final Documents documents;
    private final List<Found> found = new ArrayList<>();
    private int count;

    /** With the messages of documents, in their language. */
    SheetProblems(Documents documents) {
        this.documents = documents;
    }

    private record Found(
            String pointer,
            CellName cell,
            SheetProblem problem,
            Map<String, Object> values,
            @Nullable String written,
            List<String> known) {
        void addTo(ProblemList list, ProblemMessages messages) {
            Text text = messages.text(problem.key());
            if (cell.equals(WHOLE_FILE)) {
                list.add(pointer, problem.code(), text, values);
            } else if (written == null) {
                list.add(pointer, cell.name(), problem.code(), text, values);
            } else {
                list.addUnknown(pointer, cell.name(), problem.code(), text, values, written, known);
            }
        }
    }

    /** The language of messages. */
    Locale locale() {
        return documents.locale();
    }

    /** Adds a problem of the file as a whole; values in the order of the problem's parameters. */
    void add(SheetProblem problem, Object... values) {
        keep(new Found("", WHOLE_FILE, problem, problem.values(values), null, List.of()));
    }

    /** Adds a problem in a cell; values in the order of the problem's parameters. */
    void add(String pointer, CellName cell, SheetProblem problem, Object... values) {
        keep(new Found(pointer, cell, problem, problem.values(values), null, List.of()));
    }

    /** Adds that something written is none of the words known, and suggests the nearest. */
    void addUnknown(
            String pointer, CellName cell, SheetProblem problem, String written, List<String> known, Object... values) {
        keep(new Found(pointer, cell, problem, problem.values(values), written, known));
    }

    private void keep(Found problem) {
        count++;
        if (found.size() < MOST_KEPT) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Throws what was found, if anything was. */
    void throwIfAny() {
        ProblemList list = ProblemList.of(documents);
        found.sort(Comparator.comparing(Found::cell));
        found.forEach(each -> each.addTo(list, documents.messages()));
        for (int more = found.size(); more < count; more++) {
            found.get(0).addTo(list, documents.messages());
        }
        list.throwIfAny();
    }
}
