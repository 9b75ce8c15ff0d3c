package io.serviceaudit.calendar;

import static io.serviceaudit.calendar.CalendarSamples.RUSSIAN;
import static io.serviceaudit.calendar.CalendarSamples.report;
import static io.serviceaudit.calendar.CalendarSamples.reporter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.io.ParseWarning;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Redaction;
import io.serviceaudit.report.Reporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calendars of plans, read back by another library, and their lines held against RFC 5545. Approve the files anew, from the project's root,
 * with {@code mvn -pl audit-report -am test -Dtest=PlanCalendarTest -Dgolden.approve=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PlanCalendarTest {
    private static final PlanCalendar ENGLISH = PlanCalendar.in(Locale.ENGLISH);

    private static String text(CalendarFile file) {
        return new String(file.content().orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Read by biweekly, without a complaint on the way or about what it read. */
    private static ICalendar read(CalendarFile file) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars =
                Biweekly.parse(text(file)).warnings(warnings).all();
        assertThat(warnings).allSatisfy(each -> assertThat(each).isEmpty());
        assertThat(calendars).hasSize(1);
        // It takes IN-PROGRESS for the word of RFC 5545 (3.8.1.11), which is IN-PROCESS.
        assertThat(calendars.get(0).validate(ICalVersion.V2_0).getWarnings().stream()
                        .flatMap(warning -> warning.getWarnings().stream())
                        .filter(warning -> !warning.getMessage().contains("\"IN-PROCESS\"")))
                .isEmpty();
        return calendars.get(0);
    }

    private static List<String> lines(CalendarFile file) {
        return Arrays.asList(text(file).replace("\r\n ", "").split("\r\n"));
    }

    /** The file of one action with this title. */
    private static CalendarFile titled(String title) {
        return ENGLISH.export(report("""
                {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"touchpoints","version":"1.0.0"},"date":"2026-11-20",
                 "actions":[{"id":"a1","title":"%s","owner":"%s"}]}""".formatted(title, title), Reporter.in(Locale.ENGLISH)));
    }

    static Stream<CalendarFile> files() {
        return Stream.of(Locale.ENGLISH, RUSSIAN)
                .flatMap(locale -> Stream.of(
                                PlanCalendar.in(locale), PlanCalendar.in(locale).asEvents())
                        .map(calendar -> calendar.export(report(locale))));
    }

    @Nested
    class Tasks {
        private final List<VTodo> tasks =
                read(ENGLISH.export(report(Locale.ENGLISH))).getTodos();

        @Test
        void everyActionIsOneWithItsStatus() {
            assertThat(tasks)
                    .extracting(
                            task -> task.getSummary().getValue(),
                            task -> task.getStatus().getValue(),
                            task -> task.getSequence().getValue(),
                            task -> task.getPriority() == null
                                    ? null
                                    : task.getPriority().getValue())
                    .containsExactly(
                            tuple(
                                    "Переделать выгрузку, чтобы большие счета не падали никогда и ни у кого",
                                    "IN-PROCESS",
                                    1,
                                    1),
                            tuple("Train the shift", "COMPLETED", 2, 5),
                            tuple("New telephones", "CANCELLED", 1, 9),
                            tuple("Hire", "NEEDS-ACTION", 0, null),
                            tuple("Спрашивать каждую неделю", "NEEDS-ACTION", 0, 1));
        }

        @Test
        void itIsDueOnADayWithoutATime() {
            assertThat(tasks)
                    .extracting(task -> task.getDateDue() == null
                            ? null
                            : task.getDateDue().getValue().getRawComponents().toString(false, true)
                                    + task.getDateDue().getValue().hasTime())
                    .containsExactly("2027-01-31false", "2026-12-10false", "2026-12-20false", null, "2027-01-15false");
            assertThat(lines(ENGLISH.export(report(Locale.ENGLISH)))).contains("DUE;VALUE=DATE:20270131");
        }

        @Test
        void onlyOneThatIsDoneHasTheDayOfIt() {
            assertThat(lines(ENGLISH.export(report(Locale.ENGLISH))).stream()
                            .filter(line -> line.startsWith("COMPLETED")))
                    .containsExactly("COMPLETED:20261209T120000Z");
        }

        @Test
        void theDescriptionHoldsFindingSolutionAndMeasure() {
            assertThat(tasks.get(0).getDescription().getValue().lines())
                    .containsExactly(
                            "Finding: Are there known problems with your product that nobody is fixing?",
                            "What was found: Выгрузка падает; \"большие\" счета,",
                            "и так с июля",
                            "Proposed solution: List what customers keep bringing up and pick the problem you hear about most. Give it an"
                                    + " owner and a date. Tell customers that it is being worked on.",
                            "Measure of success: Net Promoter Score (NPS), target 45",
                            "Owner: Анна К., продукт; доб. 12",
                            "Status: In progress",
                            "Audit 2026-q4-north of 2026-11-30");
            assertThat(tasks.get(2).getDescription().getValue()).contains("Status: Dropped\nReason: no budget");
            assertThat(tasks.get(4).getDescription().getValue()).contains("\nProposed solution: ");
        }

        @Test
        void ownerAndBasketStandBesideIt() {
            assertThat(tasks.get(0).getContacts())
                    .extracting(contact -> contact.getValue())
                    .containsExactly("Анна К., продукт; доб. 12");
            assertThat(tasks.get(0).getCategories().get(0).getValues()).containsExactly("Product");
            assertThat(tasks.get(0)
                            .getExperimentalProperty("X-SERVICE-AUDIT-TASK")
                            .getValue())
                    .isEqualTo("2026-q4-north/a1");
            assertThat(tasks.get(3).getContacts()).isEmpty();
            assertThat(tasks.get(3).getCategories()).isEmpty();
        }

        @Test
        void nothingIsLeftOut() {
            CalendarFile file = ENGLISH.export(report(Locale.ENGLISH));
            assertThat(file.leftOut()).isEmpty();
            assertThat(file.notice()).isEmpty();
            assertThat(file.entries()).isEqualTo(6); // five actions and the repeat audit
        }
    }

    @Nested
    class Events {
        private final CalendarFile file = ENGLISH.asEvents().export(report(Locale.ENGLISH));

        @Test
        void anActionIsOneOfTheWholeDayItIsDue() {
            ICalendar calendar = read(file);
            assertThat(calendar.getTodos()).isEmpty();
            assertThat(calendar.getEvents())
                    .extracting(
                            event -> event.getSummary().getValue(),
                            event -> event.getStatus().getValue(),
                            event -> event.getDateStart()
                                    .getValue()
                                    .getRawComponents()
                                    .toString(false, true),
                            event -> event.getDateStart().getValue().hasTime(),
                            event -> event.getTransparency().getValue())
                    .containsExactly(
                            tuple(
                                    "Переделать выгрузку, чтобы большие счета не падали никогда и ни у кого",
                                    "CONFIRMED",
                                    "2027-01-31",
                                    false,
                                    "TRANSPARENT"),
                            tuple("Done: Train the shift", "CONFIRMED", "2026-12-10", false, "TRANSPARENT"),
                            tuple("Dropped: New telephones", "CANCELLED", "2026-12-20", false, "TRANSPARENT"),
                            tuple("Спрашивать каждую неделю", "CONFIRMED", "2027-01-15", false, "TRANSPARENT"),
                            tuple(
                                    "Repeat audit: Северный филиал, Казань",
                                    "TENTATIVE",
                                    "2027-02-28",
                                    false,
                                    "TRANSPARENT"));
        }

        @Test
        void whatHasNoDayIsNamedAndCounted() {
            assertThat(file.entries()).isEqualTo(5);
            assertThat(file.leftOut()).containsExactly(new CalendarFile.LeftOut("a4", "Hire"));
            assertThat(file.notice()).contains("Without a due date, and so not in the calendar: 1 (Hire)");
            assertThat(PlanCalendar.in(RUSSIAN)
                            .asEvents()
                            .export(report(RUSSIAN))
                            .notice())
                    .contains("Без срока и поэтому не попали в календарь: 1 (Hire)");
        }

        @Test
        void noEventHasTheUidOfATask() {
            List<String> tasks = read(ENGLISH.export(report(Locale.ENGLISH))).getTodos().stream()
                    .map(task -> task.getUid().getValue())
                    .toList();
            assertThat(read(file).getEvents())
                    .extracting(event -> event.getUid().getValue())
                    .doesNotContainAnyElementsOf(tasks)
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class TheRepeatAudit {
        private VEvent event(RepeatAudit repeat) {
            return read(ENGLISH.export(report(
                            CalendarSamples.AUDIT, Reporter.in(Locale.ENGLISH).withPlan(repeat))))
                    .getEvents()
                    .get(0);
        }

        @Test
        void isTentativeUntilSomebodySetsIt() {
            VEvent proposed = event(RepeatAudit.proposed());
            assertThat(proposed.getStatus().getValue()).isEqualTo("TENTATIVE");
            assertThat(proposed.getDescription().getValue())
                    .isEqualTo("Three months after this audit are proposed; nobody has set the date yet.\n"
                            + "Audit 2026-q4-north of 2026-11-30");
            VEvent set = event(RepeatAudit.quarterly());
            assertThat(set.getStatus().getValue()).isEqualTo("CONFIRMED");
            assertThat(set.getUid()).isEqualTo(proposed.getUid());
            // 30 November and three months: February has no 30th.
            assertThat(set.getDateStart().getValue().getRawComponents().toString(false, true))
                    .isEqualTo("2027-02-28");
        }

        @Test
        void isThereWithoutAnyAction() {
            CalendarFile file = ENGLISH.export(report("""
                    {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"touchpoints","version":"1.0.0"},
                     "date":"2026-11-20","repeat":{"every":"P6M"}}""", Reporter.in(Locale.ENGLISH)));
            assertThat(file.entries()).isEqualTo(1);
            assertThat(read(file).getEvents().get(0).getSummary().getValue())
                    .isEqualTo("Repeat audit: Customer journey touchpoints");
        }
    }

    @Nested
    class Again {
        @Test
        void theSameActionHasTheSameUidAndAHigherSequence() {
            AuditReport later = report(
                    CalendarSamples.AUDIT.replace(
                            "\"status\":\"in-progress\"}]},\n   {\"id\":\"a2\"",
                            "\"status\":\"in-progress\"},{\"date\":\"2027-01-20\",\"status\":\"done\"}]},\n   {\"id\":\"a2\""),
                    Reporter.in(RUSSIAN).asOf(LocalDate.of(2027, 1, 21)));
            VTodo before =
                    read(ENGLISH.export(report(Locale.ENGLISH))).getTodos().get(0);
            VTodo now = read(PlanCalendar.in(RUSSIAN).export(later)).getTodos().get(0);
            assertThat(now.getUid()).isEqualTo(before.getUid());
            assertThat(now.getSequence().getValue()).isEqualTo(2);
            assertThat(before.getSequence().getValue()).isEqualTo(1);
            assertThat(now.getDateTimeStamp().getValue())
                    .isAfter(before.getDateTimeStamp().getValue());
        }

        @Test
        void anotherNamespaceIsAnotherEntry() {
            assertThat(uid(ENGLISH.withNamespace("crm"))).isNotEqualTo(uid(ENGLISH));
            assertThat(uid(ENGLISH.withNamespace("crm")))
                    .isEqualTo(uid(PlanCalendar.in(RUSSIAN).withNamespace("crm")));
        }

        private String uid(PlanCalendar calendar) {
            return read(calendar.export(report(Locale.ENGLISH)))
                    .getTodos()
                    .get(0)
                    .getUid()
                    .getValue();
        }

        @Test
        void theClockIsNotAskedAndTheZoneMakesNoDifference() {
            TimeZone zone = TimeZone.getDefault();
            byte[] here = ENGLISH.export(report(Locale.ENGLISH)).content().orElseThrow();
            try {
                // At the ends of the world, and where midnight is skipped in autumn.
                for (String other : List.of("Pacific/Kiritimati", "Etc/GMT+12", "America/Havana")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(other));
                    assertThat(ENGLISH.export(report(Locale.ENGLISH)).content())
                            .hasValueSatisfying(there -> assertThat(there).isEqualTo(here));
                }
            } finally {
                TimeZone.setDefault(zone);
            }
            assertThat(new String(here, StandardCharsets.UTF_8)).contains("DTSTAMP:20261212T000000Z");
        }
    }

    @Nested
    class Lines {
        static Stream<CalendarFile> files() {
            return PlanCalendarTest.files();
        }

        /** RFC 5545, 3.1: each ends with CRLF and has at most 75 octets; and none is cut within a character. */
        @ParameterizedTest
        @MethodSource("files")
        void haveAtMost75OctetsAndWholeCharacters(CalendarFile file) {
            String text = text(file);
            assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
            assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(text.split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .as(line)
                            .isBetween(1, 75))
                    .anySatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(73));
            assertThat(text.replace("\r\n ", "").split("\r\n"))
                    .allSatisfy(line -> assertThat(line).matches("[A-Z-]+(;VALUE=DATE)?:.*"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a, b; c: d \\\\ e \\\" f",
                    "first\\nsecond\\r\\nthird\\rfourth",
                    "x\\r\\nEND:VTODO\\r\\nBEGIN:VEVENT\\r\\nSUMMARY:forged",
                    "\\\\n is no line break",
                    "tab\\tin between",
                    "bell\\u0007 and null\\u0000",
                    "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                    "ends with a backslash\\\\",
                    " begins and ends with a blank "
                })
        void anyTextComesBackAsItWas(String title) {
            String wanted = Objects.requireNonNull(report("""
                    {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"touchpoints","version":"1.0.0"},
                     "date":"2026-11-20","actions":[{"id":"a1","title":"%s"}]}""".formatted(title), reporter(Locale.ENGLISH))
                            .plan())
                    .actions()
                    .get(0)
                    .title()
                    .replaceAll("\r\n?", "\n")
                    .replaceAll("[\\x00-\\x08]", " ");
            CalendarFile file = titled(title);
            ICalendar calendar = read(file);
            assertThat(calendar.getEvents()).isEmpty();
            assertThat(calendar.getTodos()).hasSize(1);
            assertThat(calendar.getTodos().get(0).getSummary().getValue()).isEqualTo(wanted);
            assertThat(calendar.getTodos().get(0).getContacts().get(0).getValue())
                    .isEqualTo(wanted);
        }
    }

    @Nested
    class Approved {
        @ParameterizedTest
        @ValueSource(strings = {"tasks.en", "tasks.ru", "events.en", "events.ru"})
        void areTheBytes(String name) throws IOException {
            Locale locale = Locale.forLanguageTag(name.substring(name.length() - 2));
            PlanCalendar calendar = PlanCalendar.in(locale);
            byte[] made = (name.startsWith("events") ? calendar.asEvents() : calendar)
                    .export(report(locale))
                    .content()
                    .orElseThrow();
            if (Boolean.getBoolean("golden.approve")) {
                Files.write(Path.of("src", "test", "resources", "golden", "calendar", name + ".ics"), made);
                return;
            }
            try (InputStream approved =
                    PlanCalendarTest.class.getResourceAsStream("/golden/calendar/" + name + ".ics")) {
                assertThat(new String(made, StandardCharsets.UTF_8))
                        .isEqualTo(new String(Objects.requireNonNull(approved).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void withoutAPlanThereIsNoFile() {
        CalendarFile file = ENGLISH.export(report("""
                {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"touchpoints","version":"1.0.0"},
                 "date":"2026-11-20"}""", Reporter.in(Locale.ENGLISH)));
        assertThat(file.content()).isEmpty();
        assertThat(file.entries()).isZero();
    }

    @Test
    void textsOfAReportInAllLanguagesAreThoseOfTheLocale() {
        AuditReport all = report(
                CalendarSamples.AUDIT,
                Reporter.inAllLanguages().asOf(LocalDate.of(2026, 12, 12)).withPlan(RepeatAudit.proposed()));
        assertThat(PlanCalendar.in(RUSSIAN).export(all).content())
                .hasValueSatisfying(bytes -> assertThat(bytes)
                        .isEqualTo(PlanCalendar.in(RUSSIAN)
                                .export(report(RUSSIAN))
                                .content()
                                .orElseThrow()));
    }

    @Test
    void aRedactedReportGivesNoNames() {
        String text = text(ENGLISH.export(Redaction.standard().apply(report(Locale.ENGLISH))))
                .replace("\r\n ", "");
        assertThat(text).doesNotContain("Анна", "CONTACT", "Казань", "Выгрузка");
    }
}
