package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** What tests say of refused documents. Documents are written with single quotes for double ones. */
final class Refused {
    private Refused() {}

    /** A document written with single quotes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** The problems of reading something that must be refused. */
    static List<Problem> problems(Runnable reading) {
        return catchThrowableOfType(InvalidDocumentException.class, reading::run)
                .problems();
    }

    /** The problems as "pointer code", in order. */
    static List<String> places(Runnable reading) {
        return problems(reading).stream()
                .map(problem -> problem.pointer() + " " + problem.code().code())
                .toList();
    }

    /** A row of a table of mistakes: what is wrong, the part of the document with it, and the problems as "pointer code". */
    static Arguments row(String name, String part, String... places) {
        return Arguments.of(name, json(part), List.of(places));
    }
}
