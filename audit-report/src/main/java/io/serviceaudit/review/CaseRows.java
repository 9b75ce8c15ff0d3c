package io.serviceaudit.review;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.ScriptFit;
import io.serviceaudit.conversation.TeamCase;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.review.ConversationReport.CaseRow;
import io.serviceaudit.review.ConversationReport.CriterionShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases for the debrief. */
final class CaseRows {
    private final Estimates estimates;
    private final ConversationWords words;

    CaseRows(Estimates estimates, ConversationWords words) {
        this.estimates = estimates;
        this.words = words;
    }

    List<CaseRow> rows(List<TeamCase> cases) {
        return cases.stream().map(this::row).toList();
    }

    private CaseRow row(TeamCase each) {
        List<CriterionShare> criteria = each.criteria().entrySet().stream()
                .map(entry -> new CriterionShare(entry.getKey(), estimates.percent(entry.getValue())))
                .toList();
        return new CaseRow(
                each.kind().code(),
                each.conversation(),
                each.channel().orElse(null),
                each.contactPoint().orElse(null),
                each.scriptFits().stream().map(ScriptFit::code).toList(),
                each.score().map(estimates::percent).orElse(null),
                criteria,
                each.notes(),
                words.shown(text(each)));
    }

    private Text text(TeamCase each) {
        List<Text> sentences = new ArrayList<>();
        List<String> about = Stream.of(each.channel(), each.contactPoint())
                .flatMap(Optional::stream)
                .toList();
        String key = "case." + each.kind().code();
        sentences.add(
                about.isEmpty()
                        ? ConversationWords.fill(key + ".bare", Map.of("conversation", each.conversation()))
                        : ConversationWords.fill(
                                key,
                                Map.of("conversation", each.conversation(), "about", ConversationWords.names(about))));
        each.score()
                .ifPresent(score -> sentences.add(ConversationWords.fill(
                        "case.score", Map.of("percent", ConversationWords.number(estimates.percent(score))))));
        if (!each.scriptFits().isEmpty()) {
            sentences.add(ConversationWords.fill(
                    "case.script",
                    Map.of(
                            "fits",
                            ConversationWords.list(each.scriptFits().stream()
                                    .map(fit -> ConversationWords.text("fit." + fit.code()))
                                    .toList()))));
        }
        boolean isGood = each.kind().code().equals("good");
        Optional<Ratio> lowest = each.criteria().values().stream().min(Comparator.naturalOrder());
        if (!isGood && lowest.filter(value -> !value.isOne()).isPresent()) {
            List<Text> missed = each.criteria().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(lowest.get()))
                    .map(entry -> words.quoted(entry.getKey()))
                    .toList();
            sentences.add(ConversationWords.fill("case.missed", Map.of("criteria", ConversationWords.list(missed))));
        }
        each.notes().forEach(note -> sentences.add(ConversationWords.fill("case.note", Map.of("note", note))));
        return ConversationWords.sentences(sentences);
    }
}
