package io.serviceaudit.examples.quickstart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param mode what is to be done
 * @param locale the language of texts and messages
 * @param values the options that have a value, with it; the audit as {@value #AUDIT}
 */
record Options(Mode mode, Locale locale, Map<String, String> values) {
    private static final String AUDIT = "AUDIT";
    private static final String SAMPLE = "--sample";
    private static final String REPORT = "--report";
    private static final String CHECKLIST = "--checklist";
    private static final String CHECKLIST_FILE = "--checklist-file";
    private static final String SCORING = "--scoring";
    private static final String LOCALE = "--locale";

    private static final Set<String> WITH_VALUE = Set.of(SAMPLE, REPORT, CHECKLIST, CHECKLIST_FILE, SCORING, LOCALE);

    private static final Map<String, Locale> LOCALES = Map.of("en", Locale.ENGLISH, "ru", Locale.forLanguageTag("ru"));

    /** What is to be done. */
    enum Mode {
        SUMMARY("", AUDIT, SAMPLE, REPORT, CHECKLIST_FILE, SCORING, LOCALE),
        JSON("--json", AUDIT, SAMPLE, CHECKLIST_FILE, SCORING, LOCALE),
        NDJSON("--ndjson", CHECKLIST_FILE, SCORING, LOCALE),
        BLANK(CHECKLIST, CHECKLIST, CHECKLIST_FILE, LOCALE),
        SAMPLES("--samples", LOCALE),
        HELP("--help", LOCALE);

        private final String option;
        private final Set<String> goesWith;

        /** What {@code option} asks for, and the options with a value that go with it. */
        Mode(String option, String... goesWith) {
            this.option = option;
            this.goesWith = Set.of(goesWith);
        }

        private static Optional<Mode> of(String option) {
            return Stream.of(values())
                    .filter(mode -> mode.option.equals(option))
                    .findFirst();
        }
    }

    /**
     * Reads the arguments. With {@code --help} among them, help is all that is asked for.
     *
     * @throws RefusedException if one is unknown, lacks its value, is given twice or does not go with another
     */
    static Options parse(String... arguments) {
        Locale locale = localeOf(arguments);
        if (Stream.of(arguments).anyMatch(Set.of("--help", "-h")::contains)) {
            return new Options(Mode.HELP, locale, Map.of());
        }
        Mode mode = Mode.SUMMARY;
        Map<String, String> values = new LinkedHashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String argument = left.remove();
            Optional<Mode> asked = Mode.of(argument).filter(found -> found != Mode.SUMMARY);
            if (asked.isPresent()) {
                mode = choose(mode, asked.get());
            }
            if (WITH_VALUE.contains(argument)) {
                put(values, argument, value(argument, left));
            } else if (asked.isEmpty()) {
                put(values, AUDIT, audit(argument));
            }
        }
        if (mode == Mode.NDJSON) {
            values.remove(AUDIT, Quickstart.STANDARD_INPUT); // it reads standard input anyway
        }
        checkTogether(mode, values);
        String tag = values.getOrDefault(LOCALE, locale.getLanguage());
        if (!LOCALES.containsKey(tag)) {
            throw new RefusedException.Usage("unknown-locale", tag);
        }
        return new Options(mode, locale, values);
    }

    /** The language that arguments ask for, right or wrong: what is wrong with them is said in it. English by default. */
    static Locale localeOf(String... arguments) {
        int option = List.of(arguments).indexOf(LOCALE);
        String tag = option >= 0 && option + 1 < arguments.length ? arguments[option + 1] : "";
        return LOCALES.getOrDefault(tag, Locale.ENGLISH);
    }

    /** The audit document: a file, or {@code -} for standard input. */
    Optional<String> audit() {
        return Optional.ofNullable(values.get(AUDIT));
    }

    /** The sample that stands for the audit document. */
    Optional<String> sample() {
        return Optional.ofNullable(values.get(SAMPLE));
    }

    /** The checklist to print a blank audit of. */
    Optional<String> blankChecklist() {
        return Optional.ofNullable(values.get(CHECKLIST));
    }

    /** The file of an own checklist. */
    Optional<String> checklistFile() {
        return Optional.ofNullable(values.get(CHECKLIST_FILE));
    }

    /** The file of own scoring parameters. */
    Optional<String> scoringFile() {
        return Optional.ofNullable(values.get(SCORING));
    }

    /** The file the report goes to. */
    Optional<String> reportFile() {
        return Optional.ofNullable(values.get(REPORT));
    }

    private static Mode choose(Mode before, Mode asked) {
        if (before != Mode.SUMMARY && before != asked) {
            throw new RefusedException.Usage("not-together", before.option, asked.option);
        }
        return asked;
    }

    private static void put(Map<String, String> values, String option, String value) {
        String before = values.put(option, value);
        if (before != null) {
            throw new RefusedException.Usage("given-twice", option, before, value);
        }
    }

    private static String value(String option, Deque<String> left) {
        String value = left.poll();
        if (value == null || value.startsWith("-")) {
            throw new RefusedException.Usage("value-missing", option);
        }
        return value;
    }

    private static String audit(String argument) {
        if (argument.startsWith("-") && !argument.equals("-")) {
            List<String> known = new ArrayList<>(WITH_VALUE);
            Stream.of(Mode.values()).map(mode -> mode.option).forEach(known::add);
            throw new RefusedException.Usage("unknown-option", argument).suggesting(argument, known);
        }
        return argument;
    }

    private static void checkTogether(Mode mode, Map<String, String> values) {
        for (String option : values.keySet()) {
            if (!mode.goesWith.contains(option)) {
                throw new RefusedException.Usage("not-together", mode.option, option);
            }
        }
        if (values.containsKey(AUDIT) && values.containsKey(SAMPLE)) {
            throw new RefusedException.Usage("not-together", SAMPLE, AUDIT);
        }
    }
}
