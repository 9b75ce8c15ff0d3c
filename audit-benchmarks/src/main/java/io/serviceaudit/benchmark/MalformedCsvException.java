package io.serviceaudit.benchmark;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file cannot be read; carries everything that is wrong with it, and nothing of it is accepted. The message has one problem a
 * line.
 */
public final class MalformedCsvException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final CsvProblem[] problems;

    MalformedCsvException(List<CsvProblem> problems) {
        super(problems.stream().map(CsvProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.toArray(CsvProblem[]::new);
    }

    /** {@return all problems, in the order of the file; of more than 1,000 the first} */
    public List<CsvProblem> problems() {
        return List.of(problems);
    }
}
