package io.serviceaudit.report;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.TextResource;
import io.serviceaudit.scoring.Notice;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The library's own words in reports. */
final class ReportTerms {
    private static final Map<String, Text> NOTICES = texts("notices");
    private static final Map<String, Text> METRICS = texts("metrics");
    private static final Map<String, Text> RECOMMENDATIONS = texts("recommendations");

    private ReportTerms() {}

    /** A shared word. */
    static Text get(String key) {
        return Terms.get(key);
    }

    /** A shared word, where there is one. */
    static Optional<Text> find(String key) {
        return Terms.find(key);
    }

    /** The name of a standard metric; empty for a host's own. */
    static Optional<Text> metric(String id) {
        return Optional.ofNullable(METRICS.get(id));
    }

    /** The texts of the principles, by principle and part. */
    static Map<String, Text> recommendations() {
        return RECOMMENDATIONS;
    }

    /** The principles that weak items and metrics call for, by item or metric. */
    static Map<String, String> recommendationTies() {
        return TextResource.values(
                "recommendation-ties.properties", file -> ReportTerms.class.getResourceAsStream(file));
    }

    private static Map<String, Text> texts(String name) {
        Map<String, Text> texts = new LinkedHashMap<>();
        TextResource.of(name, file -> ReportTerms.class.getResourceAsStream(file))
                .texts()
                .forEach((key, byLanguage) -> texts.put(key, Text.of(TextResource.LANGUAGES.get(0), byLanguage)));
        return texts;
    }

    /** A notice in words, with the question or action it is about. */
    static Text notice(Audit audit, Notice notice) {
        Text template = NOTICES.get(notice.kind().code());
        if (template == null) {
            throw new IllegalStateException("notice '" + notice.kind().code() + "' has no words");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        template.byLanguage()
                .forEach((language, text) -> texts.put(
                        language, text.replace("{about}", about(audit, notice, Locale.forLanguageTag(language)))));
        return Text.of(template.defaultLanguage(), texts);
    }

    private static String about(Audit audit, Notice notice, Locale locale) {
        return notice.item()
                .flatMap(audit.checklist()::item)
                .map(Item::question)
                .map(question -> question.in(locale))
                .or(() -> notice.action()
                        .flatMap(id -> audit.actions().stream()
                                .filter(action -> action.id().equals(id))
                                .map(Action::title)
                                .findFirst()))
                .orElse("");
    }
}
