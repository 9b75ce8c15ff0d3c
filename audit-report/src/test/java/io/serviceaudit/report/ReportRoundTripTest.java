package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written of a report of any kind reads back as the same: the same record and the same bytes. */
class ReportRoundTripTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final List<Reporter> REPORTERS =
            List.of(Reporter.in(Locale.ENGLISH), Reporter.in(Locale.forLanguageTag("ru")), Reporter.inAllLanguages());

    private static void assertComesBack(Documents documents, Document document) {
        String written = documents.write(document);
        Document read = documents.read(document.getClass(), written);
        assertThat(read).isEqualTo(document);
        assertThat(documents.write(read)).isEqualTo(written);
        assertThat(documents.validate(document)).isEmpty();
    }

    private static Scorecard score(Audit audit) {
        return Scorer.of(audit.checklist()).score(audit);
    }

    @Property(tries = 50)
    void anyReport(@ForAll long seed, @ForAll long other) {
        Scorecard scorecard = score(RandomAudits.ofSeed(RandomChecklists.ofSeed(seed), other));
        REPORTERS.forEach(reporter -> assertComesBack(DOCUMENTS, reporter.report(scorecard)));
    }

    /** Two audits of two random checklists, called two versions of one: items of the same id are compared. */
    @Property(tries = 50)
    void anyReportOfChange(@ForAll long seed, @ForAll long other) {
        Random random = new Random(seed);
        Scorecard before = score(RandomAudits.next(version("1", RandomChecklists.ofSeed(seed)), random));
        Scorecard now = score(RandomAudits.next(version("2", RandomChecklists.ofSeed(other)), random));
        for (Reporter reporter : REPORTERS) {
            AuditReport report = reporter.comparedWith(before)
                    .withTarget(BigDecimal.valueOf(random.nextInt(101)))
                    .withBudget(random.nextInt(50))
                    .report(now);
            assertComesBack(DOCUMENTS, report);
            assertComesBack(DOCUMENTS, Redaction.everything().apply(report));
        }
    }

    /** Of some built-in checklists and a random one, in any order; all of them together can be beyond the limit of a document. */
    @Property(tries = 10)
    void anySubjectReport(@ForAll long seed) {
        Random random = new Random(seed);
        List<Scorecard> scorecards = new ArrayList<>();
        scorecards.add(scoreOf("s", RandomChecklists.next(random), random));
        for (Checklist checklist : Catalog.checklists()) {
            if (random.nextInt(3) == 0) {
                scorecards.add(random.nextInt(scorecards.size() + 1), scoreOf("s", checklist, random));
            }
        }
        Documents wide = DOCUMENTS.withLimits(DOCUMENTS.limits().withBytes(16 * 1024 * 1024));
        REPORTERS.forEach(reporter -> assertComesBack(wide, reporter.subjectReport(scorecards)));
    }

    private static Scorecard scoreOf(String subject, Checklist checklist, Random random) {
        return score(RandomAudits.next(checklist, random).withSubject(Subject.of(subject)));
    }

    /** From a random checklist to another one, called two versions of one. */
    @Property(tries = 50)
    void anyMigrationByIdsAndItsLosses(@ForAll long seed, @ForAll long other) {
        Checklist from = version("1", RandomChecklists.ofSeed(seed));
        Checklist to = version("2", RandomChecklists.ofSeed(other));
        Documents documents = DOCUMENTS.withChecklist(from).withChecklist(to);
        Migration migration = Migration.byIds(from, to);
        assertComesBack(documents, MigrationDocument.of(migration));
        String written = documents.write(migration);
        Migration read = documents.readMigration(written);
        assertThat(documents.write(read)).isEqualTo(written);
        Audit audit = RandomAudits.ofSeed(from, seed);
        REPORTERS.forEach(reporter -> assertComesBack(documents, reporter.lossReport(migration, audit)));
    }

    private static Checklist version(String version, Checklist checklist) {
        Checklist.Builder builder = Checklist.builder("random", version, Text.of("en", "Random"));
        checklist.sections().forEach(builder::section);
        return builder.build();
    }
}
