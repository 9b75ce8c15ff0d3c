package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.scoring.Scorecard;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the reports that count: of final audits, with a {@linkplain AuditReport#digest() digest}, and, by choice, with who signed them off
 * and which earlier report they correct. Immutable.
 *
 * <pre>{@code
 * FinalReporter reporter = FinalReporter.of(Reporter.in(locale));
 * AuditReport report = reporter.signedOff(Auditor.of("u17"), day).report(scorecard);
 * AuditReport corrected = reporter.correcting(report, "Two answers were mixed up").report(rescored);
 * }</pre>
 *
 * <p>A report is never changed. What turns out to be wrong in a final one is put right by a new one, which names it and says why.
 */
public final class FinalReporter {
    private final Reporter reporter;
    private final AuditReport.@Nullable SignOffPart signOff;
    private final @Nullable Corrected corrected;

    private FinalReporter(Reporter reporter, AuditReport.@Nullable SignOffPart signOff, @Nullable Corrected corrected) {
        this.reporter = reporter;
        this.signOff = signOff;
        this.corrected = corrected;
    }

    /** What an earlier report was about, and why it is corrected. */
    private record Corrected(AuditReport report, AuditReport.CorrectionPart part) {}

    /** Final reports as this reporter makes them. */
    public static FinalReporter of(Reporter reporter) {
        return new FinalReporter(Objects.requireNonNull(reporter, "reporter"), null, null);
    }

    /**
     * This with who signs the report off.
     *
     * @param by the person, by the host's id
     * @param on the day
     */
    public FinalReporter signedOff(Auditor by, LocalDate on) {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        AuditReport.Person person = new AuditReport.Person(by.id(), by.name().orElse(null));
        return new FinalReporter(
                reporter,
                FinalWords.complete(
                        new AuditReport.SignOffPart(person, on, null),
                        reporter.settings().wording()),
                corrected);
    }

    /**
     * This with the report that is corrected.
     *
     * @param earlier the report that was wrong; it may be a correction itself
     * @param reason what was wrong, in the words that readers are to see
     * @throws IllegalArgumentException if the earlier report is not of a final audit, is a redacted copy, or the reason is blank
     */
    public FinalReporter correcting(AuditReport earlier, String reason) {
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(reason, "reason");
        if (!earlier.audit().state().equals(AuditState.FINAL.code())) {
            throw new IllegalArgumentException(
                    "report on audit '" + earlier.audit().id() + "' is '"
                            + earlier.audit().state()
                            + "'; only a final report is corrected by another, a draft is made anew");
        }
        if (!earlier.redacted().isEmpty()) {
            throw new IllegalArgumentException("report on audit '"
                    + earlier.audit().id() + "' is a redacted copy; a correction names the original report");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason of the correction of the report on audit '"
                    + earlier.audit().id() + "' is blank; it must say what was wrong");
        }
        AuditReport.CorrectionPart part = new AuditReport.CorrectionPart(
                earlier.audit().id(),
                earlier.audit().date(),
                earlier.digest() == null ? null : earlier.digest().all(),
                reason,
                null);
        return new FinalReporter(
                reporter,
                signOff,
                new Corrected(
                        earlier, FinalWords.complete(part, reporter.settings().wording())));
    }

    /**
     * The final report of a scorecard.
     *
     * @throws IllegalArgumentException if the audit is a draft, was signed off before its day, or is of another checklist or another
     *     subject than the report it corrects. Where neither names a subject, both must be of one audit
     */
    public AuditReport report(Scorecard scorecard) {
        Objects.requireNonNull(scorecard, "scorecard");
        Audit audit = scorecard.audit();
        if (audit.state() != AuditState.FINAL) {
            throw new IllegalArgumentException("audit '" + audit.id() + "' is '"
                    + audit.state().code() + "'; a final report must be of a final audit");
        }
        if (signOff != null && signOff.on().isBefore(audit.date())) {
            throw new IllegalArgumentException("report on audit '" + audit.id() + "' is signed off on " + signOff.on()
                    + "; that must not be before the day of the audit, " + audit.date());
        }
        AuditReport made = made(scorecard);
        if (corrected != null) {
            requireSame(
                    "checklist",
                    corrected.report().checklist().id(),
                    made.checklist().id(),
                    made);
            requireSame("subject", subject(corrected.report()), subject(made), made);
            if (made.audit().subject() == null) {
                requireSame("audit", corrected.report().audit().id(), audit.id(), made);
            }
        }
        return made;
    }

    private static void requireSame(String thing, @Nullable String before, @Nullable String now, AuditReport report) {
        if (!Objects.equals(before, now)) {
            throw new IllegalArgumentException("report on audit '"
                    + report.audit().id() + "' is of " + thing + " '"
                    + shown(now) + "' and corrects one of " + thing + " '" + shown(before) + "'; both must be of one "
                    + thing);
        }
    }

    private static String shown(@Nullable String id) {
        return id == null ? "" : id;
    }

    private static @Nullable String subject(AuditReport report) {
        return report.audit().subject() == null
                ? null
                : report.audit().subject().id();
    }

    /** The report as it is stated to be final, whether it may be or not. */
    AuditReport made(Scorecard scorecard) {
        return made(reporter, scorecard, signOff, corrected == null ? null : corrected.part());
    }

    static AuditReport made(
            Reporter reporter,
            Scorecard scorecard,
            AuditReport.@Nullable SignOffPart signOff,
            AuditReport.@Nullable CorrectionPart corrects) {
        AuditReport report = reporter.report(scorecard).with(signOff, corrects, null);
        return report.with(signOff, corrects, ReportDigest.of(scorecard, report));
    }

    /** What its reports are before they are final. */
    Reporter reporter() {
        return reporter;
    }
}
