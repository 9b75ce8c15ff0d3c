package io.serviceaudit.report;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.benchmark.ProviderProblem;
import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.scoring.Notice;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFile;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The library's own words in reports. */
final class ReportTerms {
    private static final TextFolder FOLDER = TextFolder.of(file -> ReportTerms.class.getResourceAsStream(file));
    private static final Texts NOTICES = FOLDER.texts("notices");
    private static final Texts SUBJECT_NOTICES = FOLDER.texts("subject-notices");
    private static final Texts COMPARISONS = FOLDER.texts("comparisons");
    private static final Texts CHANGES = FOLDER.texts("changes");
    private static final Texts PLANS = FOLDER.texts("plans");
    private static final Texts FINANCES = FOLDER.texts("finances");
    private static final Texts RECOMMENDATIONS = FOLDER.texts("recommendations");

    /** The kind of notice for a provider of benchmarks that failed. */
    static final String PROVIDER_FAILED = "benchmark-provider-failed";

    private ReportTerms() {}

    /** A shared word. */
    static Text get(String key) {
        return Terms.get(key);
    }

    /** A shared word, where there is one. */
    static Optional<Text> find(String key) {
        return Terms.find(key);
    }

    /** The words for a comparison of a metric. */
    static Text comparison(String key) {
        return COMPARISONS.get(key);
    }

    /** The words for what changed and what could be improved, with places for numbers. */
    static Text change(String key) {
        return CHANGES.get(key);
    }

    /** What differs between audits of one subject, with places for what it is about. */
    static Text subjectNotice(String code) {
        return SUBJECT_NOTICES.get(code);
    }

    /** The words for plans, goals, stages and sources, those for gaps with a place for what they are about. */
    static Text plan(String key) {
        return PLANS.get(key);
    }

    /** The words for figures of money and what they rest on, with places for numbers. */
    static Text finance(String key) {
        return FINANCES.get(key);
    }

    /** The texts of the principles, by principle and part. */
    static Texts recommendations() {
        return RECOMMENDATIONS;
    }

    /** The principles that weak items and metrics call for, by item or metric. */
    static Map<String, String> recommendationTies() {
        String file = "recommendation-ties.properties";
        return TextFile.parse(file, "en", FOLDER.lines(file)).texts();
    }

    /** A notice in words, with the question, action or metric it is about. */
    static Text notice(Audit audit, Notice notice, Wording wording) {
        Text template = NOTICES.get(notice.kind().code());
        Map<String, String> texts = new LinkedHashMap<>();
        template.byLanguage()
                .forEach((language, text) -> texts.put(
                        language,
                        text.replace("{about}", about(audit, notice, wording, Locale.forLanguageTag(language)))));
        return Text.of(template.defaultLanguage(), texts);
    }

    /** A provider that failed, in words: its class and what it threw, and nothing that it says itself. */
    static Text notice(ProviderProblem problem) {
        return Template.of(NOTICES.get(PROVIDER_FAILED))
                .with(Map.of("provider", problem.provider(), "kind", problem.kind()));
    }

    private static String about(Audit audit, Notice notice, Wording wording, Locale locale) {
        return notice.item()
                .flatMap(audit.checklist()::item)
                .map(Item::question)
                .map(question -> question.in(locale))
                .or(() -> notice.action()
                        .flatMap(id -> audit.actions().stream()
                                .filter(action -> action.id().equals(id))
                                .map(Action::title)
                                .findFirst()))
                .or(() -> notice.metric()
                        .map(id -> wording.metrics()
                                .find(id)
                                .map(metric -> metric.name().in(locale))
                                .orElse(id)))
                .orElse("");
    }
}
