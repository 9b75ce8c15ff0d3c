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
    private static final Map<String, Map<String, String>> NOTICES = TextResource.of(
                    "notices", file -> ReportTerms.class.getResourceAsStream(file))
            .texts();

    private ReportTerms() {}

    /** A shared word. */
    static Text get(String key) {
        return Terms.get(key);
    }

    /** A shared word, where there is one. */
    static Optional<Text> find(String key) {
        return Terms.find(key);
    }

    /** A notice in words, with the question or action it is about. */
    static Text notice(Audit audit, Notice notice) {
        Map<String, String> template = NOTICES.get(notice.kind().code());
        if (template == null) {
            throw new IllegalStateException("notice '" + notice.kind().code() + "' has no words");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        template.forEach((language, text) ->
                texts.put(language, text.replace("{about}", about(audit, notice, Locale.forLanguageTag(language)))));
        return Text.of(TextResource.LANGUAGES.get(0), texts);
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
