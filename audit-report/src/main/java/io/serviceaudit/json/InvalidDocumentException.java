package io.serviceaudit.json;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that was refused, with everything that is wrong with it. The message lists all problems, in the language the
 * {@link Documents} were given; it quotes what stands in the place of an id, a date, a number or a word of the format, and
 * never comments, names or other free text.
 */
public final class InvalidDocumentException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Problem[] problems;

    InvalidDocumentException(String heading, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n- ", heading + "\n- ", "")));
        this.problems = problems.toArray(Problem[]::new);
    }

    /** What is wrong, in the order of the document; at least one. */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
