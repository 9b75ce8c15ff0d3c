package io.serviceaudit.benchmark;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file cannot be read; carries everything that is wrong with it, and nothing of it is accepted. */
final class MalformedCsvException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<CsvProblem> problems;

    MalformedCsvException(List<CsvProblem> problems) {
        super(problems.stream().map(CsvProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the file. */
    List<CsvProblem> problems() {
        return problems;
    }
}
