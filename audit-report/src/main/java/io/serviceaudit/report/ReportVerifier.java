package io.serviceaudit.report;

import io.serviceaudit.json.DocumentTree;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Problem;
import io.serviceaudit.scoring.Scorecard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies reports: makes the report of the audit anew and names the first place where it says something else. Immutable and safe to
 * share.
 *
 * <pre>{@code
 * Scorecard scorecard = Scorer.of(checklist, scoring).score(audit);
 * Verification result = ReportVerifier.of(reporter).verify(json, scorecard);
 * }</pre>
 *
 * <p>It needs what the report was made with: the audit, the checklist and the scoring, all in the scorecard, and a reporter with the same
 * benchmarks, norms, industries, metrics, recommendations, confidence and day. Of a report in another language, with a host's own words, without
 * receipts or charts, or of another version of the library, {@link #figuresOnly()} verifies the figures.
 *
 * <p>A redacted report is held against the audit redacted in the same way; {@link Verification.Verified#redacted()} says what could not be
 * looked at. The order of fields and of members that a host has named does not matter, nor does white space; the digits of a number do.
 */
public final class ReportVerifier {
    private static final Set<String> NO_FIGURES = Set.of("producer", "locale");
    private static final String RECEIPT = "receipt";
    private static final String CHARTS = "charts";

    private final Reporter reporter;
    private final @Nullable FinalReporter finalReporter;
    private final boolean texts;
    private final Documents documents;

    private ReportVerifier(
            Reporter reporter, @Nullable FinalReporter finalReporter, boolean texts, Documents documents) {
        this.reporter = reporter;
        this.finalReporter = finalReporter;
        this.texts = texts;
        this.documents = documents;
    }

    /**
     * Verifies what this reporter makes, figures and texts. What it cannot know is taken as the report states it: who signed the report off
     * and what it corrects. A digest is verified where the report has one.
     */
    public static ReportVerifier of(Reporter reporter) {
        return new ReportVerifier(Objects.requireNonNull(reporter, "reporter"), null, true, Documents.standard());
    }

    /** Verifies what this reporter makes, figures and texts, with the digest, the sign-off and what is corrected. */
    public static ReportVerifier of(FinalReporter reporter) {
        Objects.requireNonNull(reporter, "reporter");
        return new ReportVerifier(reporter.reporter(), reporter, true, Documents.standard());
    }

    /**
     * This for figures alone, by which all is meant but texts that may be in several languages: also codes, dates and what people wrote in the
     * audit. The language and the version of the library do not matter, and receipts and charts are compared where both sides have
     * them.
     */
    public ReportVerifier figuresOnly() {
        return new ReportVerifier(reporter, finalReporter, false, documents);
    }

    /** This with how a report is read from JSON: its limits, and the language of problems. */
    public ReportVerifier withDocuments(Documents documents) {
        return new ReportVerifier(reporter, finalReporter, texts, Objects.requireNonNull(documents, "documents"));
    }

    /**
     * Holds the JSON text of a report against an audit. A text that is no report gives {@link Verification.Reason#NOT_A_REPORT} with
     * all its problems; each names its place.
     */
    public Verification verify(String json, Scorecard scorecard) {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(scorecard, "scorecard");
        try {
            return verify(documents.read(AuditReport.class, json), scorecard);
        } catch (InvalidDocumentException e) {
            List<Problem> problems = e.problems();
            return new Verification.CannotVerify(
                    Verification.Reason.NOT_A_REPORT, problems.get(0).pointer(), null, null, problems);
        }
    }

    /** Holds a report against an audit. */
    public Verification verify(AuditReport report, Scorecard scorecard) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(scorecard, "scorecard");
        return otherChecklist(report, scorecard).orElseGet(() -> {
            AuditReport expected = redactedAs(report, expected(report, scorecard));
            if (texts && report.producer().equals(expected.producer())) {
                Comparison all = Comparison.ofAll(report, expected);
                return all.firstDifference(expected).orElseGet(() -> verified(report, all));
            }
            Comparison figures = Comparison.ofFigures(report, expected);
            return figures.firstDifference(expected)
                    .orElseGet(() -> texts ? ofOtherVersion(report, expected) : verified(report, figures));
        });
    }

    private static Optional<Verification> otherChecklist(AuditReport report, Scorecard scorecard) {
        AuditReport.ChecklistSummary stated = report.checklist();
        if (!stated.id().equals(scorecard.checklist().id())) {
            return Optional.of(new Verification.CannotVerify(
                    Verification.Reason.OTHER_CHECKLIST,
                    "/checklist/id",
                    stated.id(),
                    scorecard.checklist().id(),
                    List.of()));
        }
        if (!stated.version().equals(scorecard.checklist().version())) {
            return Optional.of(new Verification.CannotVerify(
                    Verification.Reason.OTHER_CHECKLIST_VERSION,
                    "/checklist/version",
                    stated.version(),
                    scorecard.checklist().version(),
                    List.of()));
        }
        return Optional.empty();
    }

    private static Verification ofOtherVersion(AuditReport report, AuditReport expected) {
        return new Verification.CannotVerify(
                Verification.Reason.OTHER_LIBRARY_VERSION,
                "/producer/library",
                report.producer().library(),
                expected.producer().library(),
                List.of());
    }

    /** What the report should say, with what only it can know. */
    private AuditReport expected(AuditReport report, Scorecard scorecard) {
        if (finalReporter != null) {
            return finalReporter.made(scorecard);
        }
        AuditReport.SignOffPart signOff = report.signOff();
        AuditReport made = FinalReporter.made(
                reporter,
                scorecard,
                signOff == null
                        ? null
                        : FinalWords.complete(signOff, reporter.settings().wording()),
                FinalWords.completeOrNull(report.corrects(), reporter.settings().wording()));
        return report.digest() == null ? made.with(made.signOff(), made.corrects(), null) : made;
    }

    private static AuditReport redactedAs(AuditReport report, AuditReport expected) {
        List<Redaction.Part> parts = Arrays.stream(Redaction.Part.values())
                .filter(part -> report.redacted().contains(part.code()))
                .toList();
        return Redaction.of(parts).apply(expected);
    }

    private Verification verified(AuditReport report, Comparison comparison) {
        List<String> asStated = new ArrayList<>();
        if (finalReporter == null && report.signOff() != null) {
            asStated.add("/signOff");
        }
        if (finalReporter == null && report.corrects() != null) {
            asStated.add("/corrects");
        }
        return new Verification.Verified(
                texts, comparison.has(RECEIPT), comparison.has(CHARTS), report.redacted(), asStated);
    }

    /** Two reports, place by place. */
    private record Comparison(DocumentTree stated, DocumentTree recomputed) {
        static Comparison ofAll(AuditReport report, AuditReport expected) {
            return new Comparison(DocumentTree.of(report), DocumentTree.of(expected));
        }

        static Comparison ofFigures(AuditReport report, AuditReport expected) {
            Comparison all = ofAll(report, expected);
            Set<String> left = new HashSet<>(NO_FIGURES);
            for (String part : List.of(RECEIPT, CHARTS)) {
                if (all.stated.part(part).isEmpty() || all.recomputed.part(part).isEmpty()) {
                    left.add(part);
                }
            }
            return new Comparison(
                    all.stated.without(left).withoutTexts(),
                    all.recomputed.without(left).withoutTexts());
        }

        boolean has(String part) {
            return stated.part(part).isPresent();
        }

        Optional<Verification> firstDifference(AuditReport expected) {
            List<DocumentTree.Leaf> said = stated.leaves();
            List<DocumentTree.Leaf> right = recomputed.leaves();
            int i = 0;
            while (i < said.size() && i < right.size() && said.get(i).equals(right.get(i))) {
                i++;
            }
            DocumentTree.Leaf one = i < said.size() ? said.get(i) : null;
            DocumentTree.Leaf other = i < right.size() ? right.get(i) : null;
            if (one == null && other == null) {
                return Optional.empty();
            }
            if (one != null && other != null && one.pointer().equals(other.pointer())) {
                return Optional.of(differs(one.pointer(), one.json(), other.json(), expected));
            }
            // Both follow one order: what the report has and should not have comes before what it lacks, or is not
            // there at all.
            boolean isExtra = one != null
                    && (other == null
                            || right.stream().noneMatch(leaf -> leaf.pointer().equals(one.pointer())));
            return Optional.of(
                    isExtra
                            ? differs(Objects.requireNonNull(one).pointer(), one.json(), null, expected)
                            : differs(Objects.requireNonNull(other).pointer(), null, other.json(), expected));
        }

        private static Verification differs(
                String pointer, @Nullable String stated, @Nullable String recomputed, AuditReport expected) {
            return new Verification.Differs(
                    pointer,
                    stated,
                    recomputed,
                    FigureRules.of(pointer, expected).orElse(null));
        }
    }
}
