package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Impact;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubjectReportTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Subject NORTH = Subject.of("north").withName("North branch");
    private static final Reporter REPORTER = Reporter.in(Locale.ENGLISH).withoutReceipts();

    private static Checklist checklist(String id, Item.Builder... items) {
        Section.Builder section = Section.builder("s");
        for (Item.Builder item : items) {
            section.item(item.build());
        }
        return Checklist.builder(id, "1", Text.of("en", Map.of("en", "List " + id, "ru", "Лист " + id)))
                .section(section.build())
                .build();
    }

    private static Item.Builder item(String id, String weight) {
        return Item.builder(id, Text.of("en", id + "?"), Scales.YES_NO_NA).weight(new BigDecimal(weight));
    }

    private static Audit audit(Checklist checklist) {
        return Audit.of(checklist, checklist.id() + "-audit", DAY).withSubject(NORTH);
    }

    private static Scorecard score(Audit audit) {
        return Scorer.of(audit.checklist()).score(audit);
    }

    private static SubjectReport report(Audit... audits) {
        return REPORTER.subjectReport(
                List.of(audits).stream().map(SubjectReportTest::score).toList());
    }

    private static List<String> order(SubjectReport report) {
        return report.findings().stream()
                .map(row -> row.checklist() + "/" + row.finding().item())
                .toList();
    }

    /** Not nested: jqwik looks only into its own groups. */
    @Property(tries = 50)
    void findingsOfOneAuditKeepTheirOrder(@ForAll long seed) {
        List<Scorecard> scorecards = IntStream.range(0, 5)
                .mapToObj(i -> RandomAudits.ofSeed(Catalog.checklists().get(i), seed + i)
                        .withSubject(NORTH))
                .map(SubjectReportTest::score)
                .toList();
        SubjectReport report = REPORTER.subjectReport(scorecards);
        for (Scorecard scorecard : scorecards) {
            assertThat(report.findings().stream()
                            .filter(row ->
                                    row.checklist().equals(scorecard.checklist().id()))
                            .map(row -> row.finding().item()))
                    .containsExactlyElementsOf(scorecard.findings().stream()
                            .map(finding -> finding.item().item().id())
                            .toList());
        }
        assertThat(report.findings())
                .extracting(row -> Priority.valueOf(row.finding().priority().toUpperCase(Locale.ROOT)))
                .isSortedAccordingTo((one, next) -> next.compareTo(one));
    }

    @Nested
    class Findings {
        private static final Checklist ONE = checklist(
                "one",
                item("light", "1"),
                item("critical", "0.5").critical(),
                item("heavy", "3"),
                item("urgent", "1").impact(Impact.HIGH));
        private static final Checklist TWO = checklist(
                "two",
                item("even", "1"),
                item("middle", "2"),
                item("slight", "9").impact(Impact.LOW),
                item("flagged", "4").impact(Impact.HIGH));

        private static Audit all(Checklist checklist, String answer) {
            Audit audit = audit(checklist);
            for (Item item : checklist.items()) {
                audit = audit.with(item.id(), Answer.of(answer));
            }
            return audit;
        }

        @Test
        void areInTheOrderOfS17WhateverTheirAudit() {
            // By paper: high are critical (knocked out, so first), flagged (lost 4), urgent (lost 1); medium heavy 3,
            // middle 2, and of those that lost 1 first light, of the audit given first, then even; low slight.
            SubjectReport report = report(all(ONE, "no"), all(TWO, "no"));
            assertThat(order(report))
                    .containsExactly(
                            "one/critical",
                            "two/flagged",
                            "one/urgent",
                            "one/heavy",
                            "two/middle",
                            "one/light",
                            "two/even",
                            "two/slight");
            assertThat(report.topProblems())
                    .containsExactly(
                            new SubjectReport.ItemReference("one-audit", "one", "critical"),
                            new SubjectReport.ItemReference("two-audit", "two", "flagged"),
                            new SubjectReport.ItemReference("one-audit", "one", "urgent"));
        }

        @Test
        void ofEqualOnesThatOfTheAuditGivenFirstIsFirst() {
            Checklist three = checklist("three", item("a", "1"), item("b", "1"));
            Checklist four = checklist("four", item("c", "1"));
            assertThat(order(report(all(three, "no"), all(four, "no"))))
                    .containsExactly("three/a", "three/b", "four/c");
            assertThat(order(report(all(four, "no"), all(three, "no"))))
                    .containsExactly("four/c", "three/a", "three/b");
        }

        @Test
        void theAuditorsPriorityComesBeforeAll() {
            Audit two = all(TWO, "yes").with("slight", Answer.of("no").withPriority(Priority.HIGH));
            assertThat(order(report(all(ONE, "no"), two)))
                    .containsExactly("one/critical", "two/slight", "one/urgent", "one/heavy", "one/light");
        }

        @Test
        void areThoseOfTheReportsAndCounted() {
            SubjectReport report = report(all(ONE, "no"), all(TWO, "yes"));
            assertThat(report.findings())
                    .extracting(SubjectReport.AuditFinding::finding)
                    .containsExactlyElementsOf(report.reports().get(0).findings());
            assertThat(report.audits())
                    .extracting(SubjectReport.AuditRow::findings)
                    .containsExactly(
                            new SubjectReport.FindingCounts(4, 2, 2, 0), new SubjectReport.FindingCounts(0, 0, 0, 0));
        }

        @Test
        void asManyAreTopProblemsAsTheLargestTopAsksFor() {
            Scorecard one = Scorer.of(ONE, Scoring.open().withTop(1)).score(all(ONE, "no"));
            Scorecard two = Scorer.of(TWO, Scoring.open().withTop(5)).score(all(TWO, "no"));
            assertThat(REPORTER.subjectReport(List.of(one, two)).topProblems()).hasSize(5);
            assertThat(REPORTER.subjectReport(List.of(one)).topProblems()).hasSize(1);
        }
    }

    @Nested
    class Audits {
        @Test
        void standSideBySideWithTheFiguresOfTheirReports() {
            Checklist one = checklist("one", item("a", "1"), item("b", "3"));
            Checklist two = checklist("two", item("c", "1"));
            SubjectReport report =
                    report(audit(one).with("a", Answer.of("yes")).with("b", Answer.of("no")), audit(two));
            assertThat(report.audits()).hasSize(2).first().satisfies(row -> {
                assertThat(row.audit()).isEqualTo("one-audit");
                assertThat(row.date()).isEqualTo(DAY);
                assertThat(row.checklist().id()).isEqualTo("one");
                assertThat(row.checklist().version()).isEqualTo("1");
                assertThat(row.checklist().title()).hasToString("List one");
                assertThat(row.status()).isEqualTo("complete");
                assertThat(row.statusName()).hasToString("Complete");
                assertThat(row.coverage()).hasToString("100.0");
                assertThat(row.health().percent()).as("1 of 4").hasToString("25.0");
                assertThat(row.health().band()).isEqualTo("critical");
            });
            assertThat(report.audits().get(1).status()).isEqualTo("diagnosis-needed");
            assertThat(report.audits().get(1).health().percent()).isNull();
            assertThat(report.reports())
                    .containsExactly(
                            REPORTER.report(
                                    score(audit(one).with("a", Answer.of("yes")).with("b", Answer.of("no")))),
                            REPORTER.report(score(audit(two))));
        }

        @Test
        void theSubjectIsAsTheLatestDescribesIt() {
            Checklist one = checklist("one", item("a", "1"));
            Checklist two = checklist("two", item("b", "1"));
            Audit early =
                    Audit.of(one, "early", DAY).withSubject(Subject.of("north").withName("Depot"));
            Audit late = Audit.of(two, "late", DAY.plusDays(1)).withSubject(NORTH);
            for (SubjectReport report : List.of(report(early, late), report(late, early))) {
                assertThat(report.subject().name()).isEqualTo("North branch");
                assertThat(report.notices()).singleElement().satisfies(notice -> {
                    assertThat(notice.code()).isEqualTo("subject-differs");
                    assertThat(notice.metric()).isNull();
                    assertThat(notice.text())
                            .hasToString("The audits describe the subject differently; shown is the description in the "
                                    + "latest of them: late");
                });
            }
            assertThat(report(audit(one), audit(two)).notices()).isEmpty();
        }
    }

    @Nested
    class Measured {
        private static final Checklist ONE = checklist("one", item("a", "1"));
        private static final Checklist TWO = checklist("two", item("b", "1"));
        private static final Checklist THREE = checklist("three", item("c", "1"));

        private static Measurement nps(String points) {
            return Measurement.of(Metrics.NPS, Quantity.ofPoints(points));
        }

        @Test
        void whatAuditsMeasureDifferentlyIsANotice() {
            SubjectReport report = report(
                    audit(ONE).withMeasurement(nps("40")),
                    audit(TWO),
                    audit(THREE).withMeasurement(nps("42")));
            assertThat(report.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.code()).isEqualTo("metric-differs");
                assertThat(notice.metric()).isEqualTo("nps");
                assertThat(notice.checklists()).containsExactly("one", "three");
                assertThat(notice.text())
                        .hasToString(
                                "The audits give different values of the metric \"Net Promoter Score (NPS)\", and each "
                                        + "report uses its own: one-audit, three-audit");
            });
        }

        @Test
        void whatTheyMeasureAlikeOrNotAtAllIsNone() {
            assertThat(report(
                                    audit(ONE).withMeasurement(nps("40")),
                                    audit(TWO).withMeasurement(nps("40.0").withTarget(Quantity.ofPoints("50"))),
                                    audit(THREE).withMeasurement(Measurement.of(Metrics.NPS)))
                            .notices())
                    .isEmpty();
        }

        @Test
        void channelsAreComparedWithTheSameChannel() {
            Measurement chat = Measurement.of(Metrics.NPS).withChannel("chat", Quantity.ofPoints("10"));
            Measurement phone = Measurement.of(Metrics.NPS).withChannel("phone", Quantity.ofPoints("20"));
            assertThat(report(audit(ONE).withMeasurement(chat), audit(TWO).withMeasurement(phone))
                            .notices())
                    .isEmpty();
            assertThat(report(
                                    audit(ONE).withMeasurement(chat),
                                    audit(TWO).withMeasurement(phone.withChannel("chat", Quantity.ofPoints("11"))))
                            .notices())
                    .hasSize(1);
        }
    }

    @Nested
    class Refusals {
        private static final Checklist ONE = checklist("one", item("a", "1"));

        private void assertRefused(String message, Audit... audits) {
            assertThatThrownBy(() -> report(audits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void needAtLeastOneAudit() {
            assertRefused("there is no scorecard; a report on a subject needs at least one");
        }

        @Test
        void needASubject() {
            assertRefused("audit 'x' has no subject; a report on a subject needs one", Audit.of(ONE, "x", DAY));
        }

        @Test
        void needTheSameSubject() {
            Audit other = audit(checklist("two", item("b", "1"))).withSubject(Subject.of("south"));
            assertRefused(
                    "audit 'two-audit' is of subject 'south', audit 'one-audit' of subject 'north'; all must be of one "
                            + "subject",
                    audit(ONE),
                    other);
        }

        @Test
        void needDifferentChecklists() {
            assertRefused(
                    "audits 'one-audit' and 'again' are both of checklist 'one'; each checklist may be there once",
                    audit(ONE),
                    Audit.of(ONE, "again", DAY).withSubject(NORTH));
        }
    }

    @Nested
    class Written {
        private static final Checklist ONE = checklist("one", item("a", "1"));

        @Test
        void isCanonicalInOneLocale() {
            Scorecard scorecard = score(audit(ONE).with("a", Answer.of("no")));
            SubjectReport report = Reporter.in(RUSSIAN).withoutReceipts().subjectReport(List.of(scorecard));
            String own = Documents.standard()
                    .write(Reporter.in(RUSSIAN).withoutReceipts().report(scorecard));
            assertThat(Documents.standard().write(report))
                    .startsWith("{\"format\":\"service-audit/subject-report/1\",\"producer\":{\"library\":\"")
                    .contains("\"locale\":\"ru\",\"subject\":{\"id\":\"north\",\"name\":\"North branch\"},\"audits\":[{"
                            + "\"audit\":\"one-audit\",\"date\":\"2026-11-20\",\"checklist\":{\"id\":\"one\",\"version\":\"1\","
                            + "\"title\":\"Лист one\"},\"status\":\"complete\",\"statusName\":\"Завершён\",\"coverage\":100.0,"
                            + "\"health\":{\"percent\":0.0,")
                    .contains(
                            "},\"findings\":{\"total\":1,\"high\":0,\"medium\":1,\"low\":0}}],"
                                    + "\"findings\":[{\"audit\":\"one-audit\",\"checklist\":\"one\",\"finding\":{\"item\":\"a\",")
                    .endsWith("}}],\"topProblems\":[{\"audit\":\"one-audit\",\"checklist\":\"one\",\"item\":\"a\"}],"
                            + "\"reports\":[" + own + "]}");
        }

        @Test
        void speaksAllLanguagesWhereTheyAreAskedFor() {
            SubjectReport report = Reporter.inAllLanguages()
                    .subjectReport(List.of(
                            score(audit(ONE).withMeasurement(Measured.nps("1"))),
                            score(audit(checklist("two", item("b", "1"))).withMeasurement(Measured.nps("2")))));
            assertThat(report.locale()).isNull();
            assertThat(report.audits().get(0).statusName().json())
                    .isEqualTo(Map.of("en", "Diagnosis needed", "ru", "Нужна диагностика"));
            assertThat(report.notices().get(0).text().in(RUSSIAN))
                    .startsWith("Значения метрики «")
                    .endsWith("» в аудитах различаются, каждый отчёт опирается на своё: one-audit, two-audit");
        }
    }
}
