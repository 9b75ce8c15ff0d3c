package io.serviceaudit.examples.quickstart;

import io.serviceaudit.audit.DateRange;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param mode what is to be done
 * @param locale the language of texts and messages
 * @param values the options given beside those of a mode, with what is given to each; the audit as {@value #AUDIT}
 */
record Options(Mode mode, Locale locale, Map<String, List<String>> values) {
    static final String TARGET = "--target";

    private static final String AUDIT = "AUDIT";
    private static final String SAMPLE = "--sample";
    private static final String REPORT = "--report";
    private static final String CHECKLIST = "--checklist";
    private static final String CHECKLIST_FILE = "--checklist-file";
    private static final String SCORING = "--scoring";
    private static final String LOCALE = "--locale";
    private static final String COMPARE = "--compare";
    private static final String OLD_SCORING = "--old-scoring";
    private static final String BUDGET = "--budget";
    private static final String PLAN = "--plan";
    private static final String AS_OF = "--as-of";
    private static final String BRANCHES = "--branches";
    private static final String SERIES = "--series";
    private static final String PERIOD = "--period";
    private static final String BY = "--by";
    private static final String SIZES = "--sizes";
    private static final String REVIEWS = "--reviews";
    private static final String SAMPLING_PLAN = "--sampling-plan";
    private static final String COMPARE_REVIEWS = "--compare-reviews";
    private static final String OLD_SAMPLING_PLAN = "--old-sampling-plan";
    private static final String EXPERT = "--expert";
    private static final String TEAM = "--team";
    private static final String DRAW = "--draw";
    private static final String SEED = "--seed";

    private static final Set<String> WITH_VALUE = Set.of(
            SAMPLE,
            REPORT,
            CHECKLIST,
            CHECKLIST_FILE,
            SCORING,
            LOCALE,
            COMPARE,
            OLD_SCORING,
            TARGET,
            BUDGET,
            AS_OF,
            BRANCHES,
            SERIES,
            PERIOD,
            BY,
            SIZES,
            REVIEWS,
            SAMPLING_PLAN,
            COMPARE_REVIEWS,
            OLD_SAMPLING_PLAN,
            EXPERT,
            TEAM,
            DRAW,
            SEED);

    private static final Set<String> REPEATABLE = Set.of(CHECKLIST_FILE, BY, EXPERT);

    /** Options that mean nothing without another one. */
    private static final Map<String, String> NEEDS = Map.of(
            OLD_SCORING,
            COMPARE,
            PERIOD,
            BRANCHES,
            BY,
            BRANCHES,
            SIZES,
            BRANCHES,
            COMPARE_REVIEWS,
            REVIEWS,
            OLD_SAMPLING_PLAN,
            COMPARE_REVIEWS,
            EXPERT,
            REVIEWS,
            TEAM,
            REVIEWS,
            DRAW,
            SAMPLING_PLAN,
            SEED,
            DRAW);

    /** Options that ask for another document than the report on an audit. */
    private static final List<String> LEADING = List.of(BRANCHES, SERIES, REVIEWS, DRAW, SAMPLING_PLAN);

    /** What goes with each of them. */
    private static final Map<String, Set<String>> WITH_LEADING = Map.of(
            BRANCHES,
            Set.of(BRANCHES, PERIOD, BY, SIZES, REPORT, CHECKLIST_FILE, SCORING, LOCALE),
            SERIES,
            Set.of(SERIES, AS_OF, REPORT, CHECKLIST_FILE, SCORING, LOCALE),
            REVIEWS,
            Set.of(
                    REVIEWS,
                    SAMPLING_PLAN,
                    COMPARE_REVIEWS,
                    OLD_SAMPLING_PLAN,
                    EXPERT,
                    TEAM,
                    REPORT,
                    CHECKLIST_FILE,
                    SCORING,
                    LOCALE),
            DRAW,
            Set.of(DRAW, SAMPLING_PLAN, SEED, REPORT, LOCALE),
            SAMPLING_PLAN,
            Set.of(SAMPLING_PLAN, REPORT, LOCALE));

    private static final Map<String, Locale> LOCALES = Map.of("en", Locale.ENGLISH, "ru", Locale.forLanguageTag("ru"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is to be done. */
    enum Mode {
        SUMMARY(
                "",
                AUDIT,
                SAMPLE,
                REPORT,
                CHECKLIST_FILE,
                SCORING,
                LOCALE,
                COMPARE,
                OLD_SCORING,
                TARGET,
                BUDGET,
                PLAN,
                AS_OF,
                BRANCHES,
                SERIES,
                PERIOD,
                BY,
                SIZES,
                REVIEWS,
                SAMPLING_PLAN,
                COMPARE_REVIEWS,
                OLD_SAMPLING_PLAN,
                EXPERT,
                TEAM,
                DRAW,
                SEED),
        JSON(
                "--json",
                AUDIT,
                SAMPLE,
                CHECKLIST_FILE,
                SCORING,
                LOCALE,
                COMPARE,
                OLD_SCORING,
                TARGET,
                BUDGET,
                PLAN,
                AS_OF,
                BRANCHES,
                SERIES,
                PERIOD,
                BY,
                SIZES,
                REVIEWS,
                SAMPLING_PLAN,
                COMPARE_REVIEWS,
                OLD_SAMPLING_PLAN,
                EXPERT,
                TEAM,
                DRAW,
                SEED),
        NDJSON("--ndjson", CHECKLIST_FILE, SCORING, LOCALE),
        BLANK(CHECKLIST, CHECKLIST, CHECKLIST_FILE, LOCALE),
        SAMPLES("--samples", LOCALE),
        HELP("--help", LOCALE);

        private final String option;
        private final Set<String> goesWith;

        /** What {@code option} asks for, and the other options that go with it. */
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
     * @throws RefusedException if one is unknown, lacks its value or has one that cannot be, is given twice or does not go with another
     */
    static Options parse(String... arguments) {
        Locale locale = localeOf(arguments);
        if (Stream.of(arguments).anyMatch(Set.of("--help", "-h")::contains)) {
            return new Options(Mode.HELP, locale, Map.of());
        }
        Mode mode = Mode.SUMMARY;
        Map<String, List<String>> values = new LinkedHashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String argument = left.remove();
            Optional<Mode> asked = Mode.of(argument).filter(found -> found != Mode.SUMMARY);
            if (asked.isPresent()) {
                mode = choose(mode, asked.get());
            }
            if (argument.equals(PLAN)) {
                putFlag(values, argument);
            } else if (WITH_VALUE.contains(argument)) {
                put(values, argument, value(argument, left));
            } else if (asked.isEmpty()) {
                put(values, AUDIT, audit(argument));
            }
        }
        if (mode == Mode.NDJSON) {
            values.remove(AUDIT, List.of(Quickstart.STANDARD_INPUT)); // it reads standard input anyway
        }
        checkTogether(mode, values);
        String tag = values.getOrDefault(LOCALE, List.of(locale.getLanguage())).get(0);
        if (!LOCALES.containsKey(tag)) {
            throw new RefusedException.Usage("unknown-locale", tag);
        }
        Options options = new Options(mode, locale, values);
        options.checkValues();
        return options;
    }

    /** The language that arguments ask for, right or wrong: what is wrong with them is said in it. English by default. */
    static Locale localeOf(String... arguments) {
        int option = List.of(arguments).indexOf(LOCALE);
        String tag = option >= 0 && option + 1 < arguments.length ? arguments[option + 1] : "";
        return LOCALES.getOrDefault(tag, Locale.ENGLISH);
    }

    /** The audit document: a file, or {@code -} for standard input. */
    Optional<String> audit() {
        return one(AUDIT);
    }

    /** The sample that stands for the audit document. */
    Optional<String> sample() {
        return one(SAMPLE);
    }

    /** The checklist to print a blank audit of. */
    Optional<String> blankChecklist() {
        return one(CHECKLIST);
    }

    /** The files of own checklists, as they were given. */
    List<String> checklistFiles() {
        return values.getOrDefault(CHECKLIST_FILE, List.of());
    }

    /** The file of own scoring parameters. */
    Optional<String> scoringFile() {
        return one(SCORING);
    }

    /** The file the report goes to. */
    Optional<String> reportFile() {
        return one(REPORT);
    }

    /** The file of the earlier audit. */
    Optional<String> earlierAudit() {
        return one(COMPARE);
    }

    /** The file of the scoring parameters that the earlier audit was published with. */
    Optional<String> earlierScoringFile() {
        return one(OLD_SCORING);
    }

    /** The health to reach, in percent; empty where none is wanted, or a level by its id. */
    Optional<BigDecimal> targetPercent() {
        return one(TARGET).filter(Options::looksLikeNumber).map(this::percent);
    }

    /** The id of the level of health to reach. */
    Optional<String> targetBand() {
        return one(TARGET).filter(target -> !looksLikeNumber(target));
    }

    /** The effort to spend. */
    Optional<Integer> budget() {
        return one(BUDGET).map(effort -> valid(BUDGET, effort, "bad-budget", Options::effort));
    }

    /** Whether all is to be said of the plan. */
    boolean plan() {
        return values.containsKey(PLAN);
    }

    /** The day to reckon for. */
    Optional<LocalDate> asOf() {
        return one(AS_OF).map(day -> valid(AS_OF, day, "bad-date", Options::day));
    }

    /** The folder with the audits of branches. */
    Optional<String> branchesFolder() {
        return one(BRANCHES);
    }

    /** The folder with the audits of one company over time. */
    Optional<String> seriesFolder() {
        return one(SERIES);
    }

    /** The days that branches are compared for. */
    Optional<DateRange> period() {
        return one(PERIOD).map(period -> valid(PERIOD, period, "bad-period", Options::days));
    }

    /** The tags that branches are put into groups by. */
    List<String> tags() {
        return values.getOrDefault(BY, List.of());
    }

    /** The tag with the sizes of branches. */
    Optional<String> sizesTag() {
        return one(SIZES);
    }

    /** The file with the reviews of conversations. */
    Optional<String> reviewsFile() {
        return one(REVIEWS);
    }

    /** The file with the plan that conversations are drawn by. */
    Optional<String> samplingPlanFile() {
        return one(SAMPLING_PLAN);
    }

    /** The file with the reviews of an earlier period. */
    Optional<String> earlierReviewsFile() {
        return one(COMPARE_REVIEWS);
    }

    /** The file with the plan of the earlier period. */
    Optional<String> earlierSamplingPlanFile() {
        return one(OLD_SAMPLING_PLAN);
    }

    /** The reviewers whose judgement the others are held against. */
    List<String> experts() {
        return values.getOrDefault(EXPERT, List.of());
    }

    /** The team that is reported on alone. */
    Optional<String> team() {
        return one(TEAM);
    }

    /** The ids to draw from: a file, or {@code -} for standard input. */
    Optional<String> idsFile() {
        return one(DRAW);
    }

    /** The seed to draw with in place of that of the plan. */
    Optional<String> seed() {
        return one(SEED);
    }

    /** All the files given that are read. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>(checklistFiles());
        Stream.of(audit().filter(name -> !name.equals(Quickstart.STANDARD_INPUT)), scoringFile())
                .flatMap(Optional::stream)
                .forEach(inputs::add);
        Stream.of(earlierAudit(), earlierScoringFile())
                .flatMap(Optional::stream)
                .forEach(inputs::add);
        Stream.of(reviewsFile(), samplingPlanFile(), earlierReviewsFile(), earlierSamplingPlanFile())
                .flatMap(Optional::stream)
                .forEach(inputs::add);
        idsFile().filter(name -> !name.equals(Quickstart.STANDARD_INPUT)).ifPresent(inputs::add);
        return inputs;
    }

    private Optional<String> one(String option) {
        return Optional.ofNullable(values.get(option)).map(given -> given.get(0));
    }

    private void checkValues() {
        targetPercent();
        budget();
        asOf();
        period();
    }

    private BigDecimal percent(String target) {
        return valid(TARGET, target, "bad-target", text -> {
            BigDecimal percent = new BigDecimal(matching("\\d{1,3}(\\.\\d{1,10})?", text));
            if (percent.compareTo(HUNDRED) > 0) {
                throw new IllegalArgumentException(text);
            }
            return percent;
        });
    }

    /** Whether a text is a number or meant as one; levels have letters in their ids. */
    private static boolean looksLikeNumber(String text) {
        return text.isBlank() || text.matches("[-+]?\\d[\\d.,%]*");
    }

    private static int effort(String text) {
        return Integer.parseInt(matching("\\d{1,10}", text));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(matching("\\d{4}-\\d{2}-\\d{2}", text));
    }

    private static DateRange days(String text) {
        String[] ends = matching("[^/]+/[^/]+", text).split("/", -1);
        return new DateRange(day(ends[0]), day(ends[1]));
    }

    private static String matching(String form, String text) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static <T> T valid(String option, String text, String problem, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedException(problem, option, text);
        }
    }

    private static Mode choose(Mode before, Mode asked) {
        if (before == asked && asked != Mode.BLANK) {
            throw new RefusedException.Usage("flag-given-twice", asked.option);
        }
        if (before != Mode.SUMMARY && before != asked) {
            throw new RefusedException.Usage("not-together", before.option, asked.option);
        }
        return asked;
    }

    private static void putFlag(Map<String, List<String>> values, String option) {
        if (values.put(option, List.of("")) != null) {
            throw new RefusedException.Usage("flag-given-twice", option);
        }
    }

    private static void put(Map<String, List<String>> values, String option, String value) {
        List<String> given = values.computeIfAbsent(option, key -> new ArrayList<>());
        if (!given.isEmpty() && !REPEATABLE.contains(option)) {
            throw new RefusedException.Usage("given-twice", option, given.get(0), value);
        }
        given.add(value);
    }

    /** What follows an option; a number less than 0 is a value, if a wrong one, and ids may come from standard input. */
    private static String value(String option, Deque<String> left) {
        String value = left.poll();
        boolean isStream = option.equals(DRAW) && Quickstart.STANDARD_INPUT.equals(value);
        if (value == null || value.startsWith("-") && !looksLikeNumber(value) && !isStream) {
            throw new RefusedException.Usage("value-missing", option);
        }
        return value;
    }

    private static String audit(String argument) {
        if (argument.startsWith("-") && !argument.equals("-")) {
            List<String> known = new ArrayList<>(WITH_VALUE);
            known.add(PLAN);
            Stream.of(Mode.values()).map(mode -> mode.option).forEach(known::add);
            throw new RefusedException.Usage("unknown-option", argument)
                    .suggesting(argument, known.stream().sorted().toList());
        }
        return argument;
    }

    private static void checkTogether(Mode mode, Map<String, List<String>> values) {
        for (String option : values.keySet()) {
            if (!mode.goesWith.contains(option)) {
                throw new RefusedException.Usage("not-together", mode.option, option);
            }
            String needed = NEEDS.get(option);
            if (needed != null && !values.containsKey(needed)) {
                throw new RefusedException.Usage("needs", option, needed);
            }
        }
        Optional<String> leading = LEADING.stream().filter(values::containsKey).findFirst();
        for (String option : values.keySet()) {
            if (leading.isPresent()
                    && !WITH_LEADING.getOrDefault(leading.get(), Set.of()).contains(option)) {
                throw new RefusedException.Usage("not-together", leading.get(), option);
            }
        }
        if (values.containsKey(AUDIT) && values.containsKey(SAMPLE)) {
            throw new RefusedException.Usage("not-together", SAMPLE, AUDIT);
        }
    }
}
