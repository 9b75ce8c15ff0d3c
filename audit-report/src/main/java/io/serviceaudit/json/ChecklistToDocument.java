package io.serviceaudit.json;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes documents of checklists and scoring parameters. What has its default value is left out. */
final class ChecklistToDocument {
    private ChecklistToDocument() {}

    static ChecklistDocument document(Checklist checklist) {
        return new ChecklistDocument(
                ChecklistDocument.FORMAT,
                checklist.id(),
                checklist.version(),
                checklist.language(),
                LocalizedText.of(checklist.title()),
                text(checklist.purpose()),
                text(checklist.guide()),
                checklist.facts().stream().map(ChecklistToDocument::fact).toList(),
                texts(checklist.nextSteps()),
                checklist.scoring().equals(Scoring.open()) ? null : document(checklist.scoring()),
                checklist.items().stream()
                        .map(Item::scale)
                        .distinct()
                        .filter(scale -> Scales.find(scale.id()).isEmpty())
                        .map(ChecklistToDocument::scale)
                        .toList(),
                checklist.sections().stream().map(ChecklistToDocument::section).toList());
    }

    static ScoringDocument document(Scoring scoring) {
        return new ScoringDocument(
                Scoring.ID,
                Scoring.VERSION,
                scoring.model().map(ScoringModel::code).orElse(null),
                scoring.unanswered().map(MissingValue::code).orElse(null),
                scoring.notApplicable().map(MissingValue::code).orElse(null),
                scoring.knockOutCap().map(ChecklistToDocument::plain).orElse(null),
                scoring.minimumCoverage().map(ChecklistToDocument::plain).orElse(null),
                scoring.findingBelow().map(ChecklistToDocument::plain).orElse(null),
                scoring.decimals().orElse(null),
                scoring.top().orElse(null),
                scoring.bands()
                        .map(bands ->
                                bands.stream().map(ChecklistToDocument::band).toList())
                        .orElse(null));
    }

    private static ScoringDocument.BandDocument band(Band band) {
        return new ScoringDocument.BandDocument(band.id(), plain(band.from()), text(band.name()));
    }

    private static ChecklistDocument.FactDocument fact(Fact fact) {
        return new ChecklistDocument.FactDocument(
                LocalizedText.of(fact.text()),
                fact.source().orElse(null),
                fact.year().orElse(null));
    }

    private static ChecklistDocument.ScaleDocument scale(Scale scale) {
        if (scale instanceof RatingScale rating) {
            Map<String, LocalizedText> labels = new LinkedHashMap<>();
            rating.labels().forEach((number, label) -> labels.put(number.toString(), LocalizedText.of(label)));
            Map<String, LocalizedText> legends = new LinkedHashMap<>();
            rating.legends().forEach((number, legend) -> legends.put(number.toString(), LocalizedText.of(legend)));
            return new ChecklistDocument.ScaleDocument(
                    scale.id(),
                    scale.findingBelow().toDecimal(),
                    List.of(),
                    new ChecklistDocument.RatingDocument(rating.from(), rating.to()),
                    rating.allowsNotApplicable() ? Boolean.TRUE : null,
                    labels,
                    legends);
        }
        return new ChecklistDocument.ScaleDocument(
                scale.id(),
                scale.findingBelow().toDecimal(),
                ((ChoiceScale) scale)
                        .options().stream().map(ChecklistToDocument::option).toList(),
                null,
                null,
                Map.of(),
                Map.of());
    }

    private static ChecklistDocument.OptionDocument option(Option option) {
        return new ChecklistDocument.OptionDocument(
                option.id(),
                option.value().map(Ratio::toDecimal).orElse(null),
                option.value().isPresent() ? null : Boolean.TRUE,
                text(option.label()),
                text(option.legend()));
    }

    private static ChecklistDocument.SectionDocument section(Section section) {
        return new ChecklistDocument.SectionDocument(
                section.id(),
                text(section.title()),
                text(section.description()),
                weight(section.weight()),
                section.facts().stream().map(ChecklistToDocument::fact).toList(),
                condition(section.appliesWhen()),
                section.items().stream().map(ChecklistToDocument::item).toList());
    }

    private static ChecklistDocument.ItemDocument item(Item item) {
        return new ChecklistDocument.ItemDocument(
                item.id(),
                LocalizedText.of(item.question()),
                text(item.why()),
                text(item.description()),
                item.scale().id(),
                weight(item.weight()),
                item.isReversed() ? Boolean.TRUE : null,
                item.isCritical() ? Boolean.TRUE : null,
                item.impact() == Impact.MEDIUM ? null : item.impact().code(),
                item.effort() == 1 ? null : item.effort(),
                item.basket().map(Basket::code).orElse(null),
                text(item.improve()),
                item.facts().stream().map(ChecklistToDocument::fact).toList(),
                item.hints().stream().map(ChecklistToDocument::hint).toList(),
                item.guidance().stream().map(LocalizedText::of).toList(),
                item.measured().map(ChecklistToDocument::measured).orElse(null),
                item.redFlag().map(ChecklistToDocument::redFlag).orElse(null),
                condition(item.appliesWhen()));
    }

    private static ChecklistDocument.HintDocument hint(Hint hint) {
        return new ChecklistDocument.HintDocument(hint.kind(), LocalizedText.of(hint.text()));
    }

    private static ChecklistDocument.MeasuredDocument measured(MeasuredRule rule) {
        String metric = rule.metric().id();
        if (rule instanceof MeasuredRule.ByThresholds by) {
            return new ChecklistDocument.MeasuredDocument(
                    metric,
                    by.thresholds().stream()
                            .map(threshold -> new ChecklistDocument.ThresholdDocument(
                                    threshold.when().code(),
                                    ScalarValue.of(threshold.value()),
                                    ScalarValue.of(threshold.option())))
                            .toList(),
                    ScalarValue.of(by.otherwise()),
                    null,
                    null);
        }
        if (rule instanceof MeasuredRule.ByTarget by) {
            return new ChecklistDocument.MeasuredDocument(
                    metric,
                    null,
                    null,
                    new ChecklistDocument.TargetDocument(ScalarValue.of(by.met()), ScalarValue.of(by.missed())),
                    null);
        }
        MeasuredRule.ByChannel by = (MeasuredRule.ByChannel) rule;
        Map<String, ScalarValue> limits = new LinkedHashMap<>();
        by.limits().forEach((channel, limit) -> limits.put(channel, ScalarValue.of(limit)));
        return new ChecklistDocument.MeasuredDocument(
                metric,
                null,
                null,
                null,
                new ChecklistDocument.ByChannelDocument(
                        by.when().code(),
                        limits,
                        ScalarValue.of(by.all()),
                        ScalarValue.of(by.some()),
                        ScalarValue.of(by.none())));
    }

    private static ChecklistDocument.RedFlagDocument redFlag(RedFlag flag) {
        return new ChecklistDocument.RedFlagDocument(
                LocalizedText.of(flag.text()),
                flag.sign()
                        .map(sign -> new ChecklistDocument.SignDocument(
                                sign.metric().id(), sign.when().code(), ScalarValue.of(sign.value())))
                        .orElse(null));
    }

    private static ChecklistDocument.@Nullable ConditionDocument condition(Optional<Condition> condition) {
        return condition.map(ChecklistToDocument::condition).orElse(null);
    }

    private static ChecklistDocument.ConditionDocument condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return condition(conditions(all.conditions()), null, null, null, null, null, null, null);
        }
        if (condition instanceof Condition.Any any) {
            return condition(null, conditions(any.conditions()), null, null, null, null, null, null);
        }
        if (condition instanceof Condition.Not not) {
            return condition(null, null, condition(not.condition()), null, null, null, null, null);
        }
        if (condition instanceof Condition.TagIs tag) {
            List<ScalarValue> values =
                    tag.values().stream().map(ScalarValue::new).toList();
            return condition(null, null, null, tag.tag(), null, null, null, values);
        }
        if (condition instanceof Condition.Industry industry) {
            return condition(null, null, null, null, industry.industry(), null, null, null);
        }
        if (condition instanceof Condition.Channel channel) {
            return condition(null, null, null, null, null, channel.channel(), null, null);
        }
        Condition.ItemIs item = (Condition.ItemIs) condition;
        List<ScalarValue> choices =
                item.choices().stream().map(ChecklistToDocument::choice).toList();
        return condition(null, null, null, null, null, null, item.item(), choices);
    }

    private static ScalarValue choice(Choice choice) {
        return ScalarValue.of(choice);
    }

    private static List<ChecklistDocument.ConditionDocument> conditions(List<Condition> conditions) {
        return conditions.stream().map(ChecklistToDocument::condition).toList();
    }

    private static ChecklistDocument.ConditionDocument condition(
            @Nullable List<ChecklistDocument.ConditionDocument> all,
            @Nullable List<ChecklistDocument.ConditionDocument> any,
            ChecklistDocument.@Nullable ConditionDocument not,
            @Nullable String tag,
            @Nullable String industry,
            @Nullable String channel,
            @Nullable String item,
            @Nullable List<ScalarValue> is) {
        return new ChecklistDocument.ConditionDocument(all, any, not, tag, industry, channel, item, is);
    }

    private static Map<String, LocalizedText> texts(Map<String, Text> texts) {
        Map<String, LocalizedText> documents = new LinkedHashMap<>();
        texts.forEach((key, text) -> documents.put(key, LocalizedText.of(text)));
        return documents;
    }

    private static @Nullable LocalizedText text(Optional<Text> text) {
        return text.map(LocalizedText::of).orElse(null);
    }

    private static @Nullable BigDecimal weight(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0 ? null : plain(weight);
    }

    private static BigDecimal plain(BigDecimal number) {
        return Ratio.of(number).toDecimal();
    }
}
