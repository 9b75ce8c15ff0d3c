package io.serviceaudit.spreadsheet;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readers of what stands in cells. Each gives the value, or names what is wrong with it and gives null. */
final class CellValues {
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    /** What spreadsheet programs make of a date where it is written with points: always the day first. */
    private static final Pattern DATE_WITH_POINTS = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(?:[.,][0-9]{1,9})?");

    /** A rating with its label, as the help beside a question shows it. */
    private static final Pattern LABELLED_RATING = Pattern.compile("(-?[0-9]{1,9})\\s*[\u2013\u2014-]\\s*(.+)");

    private final SheetLimits limits;
    private final SheetProblems problems;
    private final AnswerWords words = new AnswerWords();

    CellValues(SheetLimits limits, SheetProblems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Where a cell is.
     *
     * @param pointer the place in the audit document the sheet stands for
     * @param cell the cell
     */
    record At(String pointer, CellName cell) {}

    /** Reads one cell; null if it was refused. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(Cell cell, At at);
    }

    /** A text, exactly as it stands; of a number or a date, what is shown. */
    @Nullable
    String text(Cell cell, At at) {
        if (cell instanceof Cell.Amount amount) {
            return plain(amount);
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        if (cell instanceof Cell.Truth truth) {
            return Boolean.toString(truth.value());
        }
        if (cell instanceof Cell.Words written) {
            return text(written.text(), at);
        }
        problems.add(at.pointer(), at.cell(), cell instanceof Cell.Formula ? SheetProblem.FORMULA : SheetProblem.FAULT);
        return null;
    }

    private @Nullable String text(String text, At at) {
        int length = text.codePointCount(0, text.length());
        if (length > limits.textLength()) {
            problems.add(at.pointer(), at.cell(), SheetProblem.TEXT_TOO_LONG, length, limits.textLength());
            return null;
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            problems.add(at.pointer(), at.cell(), SheetProblem.LONE_SURROGATE);
            return null;
        }
        return text;
    }

    private static String plain(Cell.Amount amount) {
        BigDecimal number = amount.number();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A word, without the spaces around it. */
    @Nullable
    String word(Cell cell, At at) {
        String text = text(cell, at);
        return text == null ? null : text.strip();
    }

    /** An id of the host's own, exactly as it stands. */
    @Nullable
    String hostId(Cell cell, At at) {
        String id = text(cell, at);
        if (id != null && !Require.isHostId(id)) {
            problems.add(at.pointer(), at.cell(), SheetProblem.INVALID_HOST_ID, id);
            return null;
        }
        return id;
    }

    /** An id of the vocabulary. */
    @Nullable
    String id(Cell cell, At at) {
        String id = word(cell, at);
        if (id != null && !Require.isId(id)) {
            problems.add(at.pointer(), at.cell(), SheetProblem.INVALID_ID, id);
            return null;
        }
        return id;
    }

    /** A day of the calendar. */
    @Nullable
    LocalDate date(Cell cell, At at) {
        if (cell instanceof Cell.Day day) {
            return day.date();
        }
        String text = word(cell, at);
        if (text == null) {
            return null;
        }
        try {
            Matcher iso = ISO_DATE.matcher(text);
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            Matcher points = DATE_WITH_POINTS.matcher(text);
            if (points.matches()) {
                return date(points.group(3), points.group(2), points.group(1));
            }
        } catch (DateTimeException e) {
            // Named below, as any other text that is no date: 2026-02-30.
        }
        problems.add(at.pointer(), at.cell(), SheetProblem.INVALID_DATE, text);
        return null;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** One of the words of a vocabulary. */
    <T> @Nullable T oneOf(Vocabulary<T> vocabulary, Cell cell, At at) {
        String word = word(cell, at);
        if (word == null) {
            return null;
        }
        T value = vocabulary.find(word).orElse(null);
        if (value == null) {
            problems.addUnknown(
                    at.pointer(),
                    at.cell(),
                    SheetProblem.UNKNOWN_WORD,
                    word,
                    vocabulary.spellings(problems.locale()),
                    word,
                    vocabulary.shown(problems.locale()));
        }
        return value;
    }

    /** A choice that the scale has, by its code or a label; a rating also as a number. */
    @Nullable
    Choice choice(Scale scale, Cell cell, At at) {
        String word = word(cell, at);
        if (word == null) {
            return null;
        }
        Vocabulary<Choice> vocabulary = words.on(scale);
        Choice choice = vocabulary.find(word).orElse(null);
        if (choice != null) {
            return choice;
        }
        if (scale instanceof RatingScale ratings && NUMBER.matcher(word).matches()) {
            return rating(ratings, new BigDecimal(word.replace(',', '.')), at);
        }
        Matcher labelled = LABELLED_RATING.matcher(word);
        if (scale instanceof RatingScale && labelled.matches()) {
            Choice rating = vocabulary.find(labelled.group(1)).orElse(null);
            if (rating != null
                    && vocabulary.find(labelled.group(2)).filter(rating::equals).isPresent()) {
                return rating;
            }
        }
        problems.addUnknown(
                at.pointer(),
                at.cell(),
                SheetProblem.UNKNOWN_ANSWER,
                word,
                vocabulary.spellings(problems.locale()),
                word,
                scale instanceof RatingScale ratings ? ends(ratings) : vocabulary.shown(problems.locale()));
        return null;
    }

    private @Nullable Choice rating(RatingScale scale, BigDecimal rating, At at) {
        if (rating.stripTrailingZeros().scale() > 0) {
            problems.add(at.pointer(), at.cell(), SheetProblem.NOT_WHOLE, rating.toPlainString());
            return null;
        }
        Choice choice = Choice.of(rating.intValueExact());
        if (!scale.has(choice)) {
            problems.add(
                    at.pointer(), at.cell(), SheetProblem.RATING_NOT_ON_SCALE, choice.code(), scale.from(), scale.to());
            return null;
        }
        return choice;
    }

    /** The choices of a rating scale, ratings by their ends. */
    private List<String> ends(RatingScale scale) {
        String ends = scale.from() + "\u2013" + scale.to();
        return scale.allowsNotApplicable()
                ? List.of(ends, words.on(scale).shown(Choice.NOT_APPLICABLE, problems.locale()))
                : List.of(ends);
    }
}
