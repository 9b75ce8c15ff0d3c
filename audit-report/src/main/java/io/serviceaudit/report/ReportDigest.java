package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.DocumentTree;
import io.serviceaudit.json.JsonObject;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.scoring.Scorecard;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the answers, the rules and the figures of a report can be known again by. Each digest is the {@linkplain DocumentTree#sha256()
 * SHA-256} of the {@linkplain DocumentTree#canonical() canonical form} of a tree, which the methods here give:
 *
 * <ul>
 *   <li><b>answers</b>: the audit as it is written, all of it;
 *   <li><b>rules</b>: an object of two fields. {@code checklist} is the checklist as it is written, without texts, without the field {@code
 *       language} and without the fields {@code scoring}, {@code facts} and {@code hints} wherever they stand; {@code scoring} holds the
 *       parameters in force, every one of them, without the names of bands;
 *   <li><b>figures</b>: the report without texts and without {@code producer}, {@code locale}, {@code receipt}, {@code charts}, {@code
 *       redacted}, {@code signOff}, {@code corrects} and {@code digest}. So they are the same in every language, with receipts and charts or
 *       without;
 *   <li><b>all</b>: an object of {@code answers}, {@code rules} and {@code figures}, the digests above as strings, and, where the report has
 *       them, {@code signOff} and {@code corrects} without texts.
 * </ul>
 *
 * <p>A text is what may be in several languages: in the schemas, what refers to {@code #/$defs/text}. What holds nothing else goes with it.
 * What people wrote in the audit is no such text.
 *
 * <p>A digest tells that something was changed. Who changed a report can change its digest as well; only one that was kept elsewhere, or
 * {@link ReportVerifier}, tells that.
 */
public final class ReportDigest {
    /** How digests are made; another way would have another name. */
    public static final String FORM = "sha-256/1";

    private static final Set<String> NO_RULES = Set.of("language", "scoring", "facts", "hints");
    private static final Set<String> NO_FIGURES =
            Set.of("producer", "locale", "receipt", "charts", "redacted", "signOff", "corrects", "digest");

    private ReportDigest() {}

    /** What the digest of the answers is made of. */
    public static DocumentTree answers(Audit audit) {
        return DocumentTree.of(AuditDocument.of(Objects.requireNonNull(audit, "audit")));
    }

    /** What the digest of the rules is made of. */
    public static DocumentTree rules(Scorecard scorecard) {
        Objects.requireNonNull(scorecard, "scorecard");
        DocumentTree checklist = DocumentTree.of(ChecklistDocument.of(scorecard.checklist()))
                .without(NO_RULES)
                .withoutTexts();
        DocumentTree scoring =
                DocumentTree.of(ScoringDocument.of(scorecard.scoring())).withoutTexts();
        return DocumentTree.of(new JsonObject(Map.of()))
                .with("checklist", checklist)
                .with("scoring", scoring);
    }

    /** What the digest of the figures is made of; needs the report alone. */
    public static DocumentTree figures(AuditReport report) {
        return DocumentTree.of(Objects.requireNonNull(report, "report"))
                .without(NO_FIGURES)
                .withoutTexts();
    }

    /** What the digest of the whole is made of: the three digests, and of the report its sign-off and what it corrects. */
    public static DocumentTree all(String answers, String rules, String figures, AuditReport report) {
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(figures, "figures");
        DocumentTree whole = DocumentTree.of(Objects.requireNonNull(report, "report"));
        DocumentTree all =
                DocumentTree.of(new JsonObject(Map.of("answers", answers, "rules", rules, "figures", figures)));
        for (String field : Set.of("signOff", "corrects")) {
            DocumentTree soFar = all;
            all = whole.part(field)
                    .map(part -> soFar.with(field, part.withoutTexts()))
                    .orElse(soFar);
        }
        return all;
    }

    /** The digests of a report on a scorecard. */
    public static AuditReport.DigestPart of(Scorecard scorecard, AuditReport report) {
        Objects.requireNonNull(scorecard, "scorecard");
        String answers = answers(scorecard.audit()).sha256();
        String rules = rules(scorecard).sha256();
        String figures = figures(report).sha256();
        return new AuditReport.DigestPart(
                FORM,
                answers,
                rules,
                figures,
                all(answers, rules, figures, report).sha256());
    }
}
