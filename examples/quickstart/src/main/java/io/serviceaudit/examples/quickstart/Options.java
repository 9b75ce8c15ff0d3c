package io.serviceaudit.examples.quickstart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(
        Mode mode,
        Locale locale,
        @Nullable String audit,
        @Nullable String blankChecklist,
        @Nullable String checklistFile,
        @Nullable String scoringFile,
        @Nullable String reportFile) {
    static final String USAGE = """
            quickstart [--locale en|ru] [--json | --report FILE] [--checklist-file FILE] [--scoring FILE] [AUDIT]
                reads an audit document (a file, or - for standard input; without one, a sample) and prints a summary;
                the whole report goes to a file as JSON, or with --json to standard output and nowhere else
            quickstart --ndjson [--locale en|ru] [--checklist-file FILE] [--scoring FILE]
                reads one audit document a line from standard input, writes one report a line
            quickstart --checklist ID [--checklist-file FILE]
                prints a blank audit document to fill in
            """;

    /** What is to be done. */
    enum Mode {
        SUMMARY,
        JSON,
        NDJSON,
        BLANK,
        HELP
    }

    /**
     * Reads the arguments.
     *
     * @throws UsageException if one is unknown, lacks its value or does not go with another
     */
    static Options parse(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Mode mode = Mode.SUMMARY;
        Locale locale = Locale.ENGLISH;
        String audit = null;
        String blank = null;
        String checklistFile = null;
        String scoringFile = null;
        String reportFile = null;
        while (!left.isEmpty()) {
            String argument = left.remove();
            switch (argument) {
                case "--help", "-h" -> mode = choose(mode, Mode.HELP);
                case "--json" -> mode = choose(mode, Mode.JSON);
                case "--ndjson" -> mode = choose(mode, Mode.NDJSON);
                case "--checklist" -> {
                    mode = choose(mode, Mode.BLANK);
                    blank = value(argument, left);
                }
                case "--locale" -> locale = locale(value(argument, left));
                case "--checklist-file" -> checklistFile = value(argument, left);
                case "--scoring" -> scoringFile = value(argument, left);
                case "--report" -> reportFile = value(argument, left);
                default -> {
                    if (argument.startsWith("-") && !argument.equals("-")) {
                        throw new UsageException("unknown option " + argument);
                    }
                    if (audit != null) {
                        throw new UsageException("more than one audit: " + audit + " and " + argument);
                    }
                    audit = argument;
                }
            }
        }
        if (audit != null && (mode == Mode.NDJSON || mode == Mode.BLANK)) {
            throw new UsageException("an audit is not read with --ndjson or --checklist: " + audit);
        }
        if (reportFile != null && mode != Mode.SUMMARY) {
            throw new UsageException("--report does not go with --json, --ndjson or --checklist");
        }
        return new Options(mode, locale, audit, blank, checklistFile, scoringFile, reportFile);
    }

    private static Mode choose(Mode before, Mode asked) {
        if (before != Mode.SUMMARY && before != asked) {
            throw new UsageException("only one of --json, --ndjson, --checklist and --help at a time");
        }
        return asked;
    }

    private static String value(String option, Deque<String> left) {
        String value = left.poll();
        if (value == null) {
            throw new UsageException(option + " needs a value");
        }
        return value;
    }

    private static Locale locale(String tag) {
        return switch (tag) {
            case "en" -> Locale.ENGLISH;
            case "ru" -> Locale.forLanguageTag("ru");
            default -> throw new UsageException("--locale is " + tag + "; it must be en or ru");
        };
    }

    /** A command line that cannot be carried out. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }
}
