package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.checklist.Checklist;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as a document.
 *
 * @param format {@value #FORMAT}
 * @param id its id
 * @param version its version
 * @param language the language texts fall back to; null for English
 * @param title its name
 * @param purpose what it finds out; null if not said
 * @param guide how to use it; null if not said
 * @param facts published figures; empty if there are none
 * @param next what to do next by band; empty if not said
 * @param scoring the parameters it sets; null if none
 * @param scales its own scales; empty if it needs none
 * @param sections its sections, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "format",
    "id",
    "version",
    "language",
    "title",
    "purpose",
    "guide",
    "facts",
    "next",
    "scoring",
    "scales",
    "sections"
})
public record ChecklistDocument(
        String format,
        String id,
        String version,
        @Nullable String language,
        LocalizedText title,
        @Nullable LocalizedText purpose,
        @Nullable LocalizedText guide,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactDocument> facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, LocalizedText> next,
        @Nullable ScoringDocument scoring,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ScaleDocument> scales,
        List<SectionDocument> sections)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/checklist/1";

    /** A checklist as a document; what has its default value is left out. */
    public static ChecklistDocument of(Checklist checklist) {
        return ChecklistToDocument.document(checklist);
    }

    /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
    public ChecklistDocument {
        facts = facts == null ? List.of() : List.copyOf(facts);
        next = next == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(next));
        scales = scales == null ? List.of() : List.copyOf(scales);
        sections = List.copyOf(sections);
    }

    /**
     * A published figure.
     *
     * @param text what is said
     * @param source who says so; null if not stated
     * @param year the year it is of; null if not stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"text", "source", "year"})
    public record FactDocument(
            LocalizedText text,
            @Nullable String source,
            @Nullable Integer year) {}

    /**
     * An own scale: of options, or of ratings.
     *
     * @param id its id
     * @param findingBelow values below it are findings; null for the default
     * @param options its options, in order; empty for a rating scale
     * @param rating its ratings; null for a scale of options
     * @param notApplicable whether {@code n/a} is an answer too; null for a scale of options
     * @param labels words for ratings; empty where the numbers serve
     * @param legends what ratings mean; empty if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "findingBelow", "options", "rating", "notApplicable", "labels", "legends"})
    public record ScaleDocument(
            String id,
            @Nullable BigDecimal findingBelow,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OptionDocument> options,
            @Nullable RatingDocument rating,
            @Nullable Boolean notApplicable,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, LocalizedText> labels,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, LocalizedText> legends) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ScaleDocument {
            options = options == null ? List.of() : List.copyOf(options);
            labels = labels == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
            legends = legends == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(legends));
        }
    }

    /**
     * An option with its value, or excluded from the score.
     *
     * @param id its id
     * @param value from 0 to 1; null if excluded
     * @param excluded true if excluded; null otherwise
     * @param label the words for it; null where the id serves
     * @param legend what it means; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "value", "excluded", "label", "legend"})
    public record OptionDocument(
            String id,
            @Nullable BigDecimal value,
            @Nullable Boolean excluded,
            @Nullable LocalizedText label,
            @Nullable LocalizedText legend) {}

    /**
     * Whole numbers from worst to best.
     *
     * @param from the worst
     * @param to the best
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"from", "to"})
    public record RatingDocument(int from, int to) {}

    /**
     * A section with its items.
     *
     * @param id its id
     * @param title its title; null where the id serves
     * @param description what it is about; null if not said
     * @param weight its weight; null for 1
     * @param facts published figures; empty if there are none
     * @param appliesWhen when it applies; null for always
     * @param items its items, in order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "title", "description", "weight", "facts", "appliesWhen", "items"})
    public record SectionDocument(
            String id,
            @Nullable LocalizedText title,
            @Nullable LocalizedText description,
            @Nullable BigDecimal weight,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactDocument> facts,
            @Nullable ConditionDocument appliesWhen,
            List<ItemDocument> items) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public SectionDocument {
            facts = facts == null ? List.of() : List.copyOf(facts);
            items = List.copyOf(items);
        }
    }

    /**
     * An item.
     *
     * @param id its id
     * @param question what is asked
     * @param why why it matters; null if not said
     * @param description how to answer; null if not said
     * @param scale the id of its scale
     * @param weight its weight; null for 1
     * @param reversed true if "yes" is the bad answer; null otherwise
     * @param critical true if value 0 caps health; null otherwise
     * @param impact {@code low} or {@code high}; null for medium
     * @param effort what an improvement takes; null for 1
     * @param basket the kind of work; null if not said
     * @param improve what to do if it is bad; null if not said
     * @param facts published figures; empty if there are none
     * @param hints further help; empty if there is none
     * @param guidance guiding questions; empty if there are none
     * @param measured how a measurement answers it; null if none can
     * @param redFlag the symptom that makes it urgent; null if there is none
     * @param appliesWhen when it applies; null for always
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "id",
        "question",
        "why",
        "description",
        "scale",
        "weight",
        "reversed",
        "critical",
        "impact",
        "effort",
        "basket",
        "improve",
        "facts",
        "hints",
        "guidance",
        "measured",
        "redFlag",
        "appliesWhen"
    })
    public record ItemDocument(
            String id,
            LocalizedText question,
            @Nullable LocalizedText why,
            @Nullable LocalizedText description,
            String scale,
            @Nullable BigDecimal weight,
            @Nullable Boolean reversed,
            @Nullable Boolean critical,
            @Nullable String impact,
            @Nullable Integer effort,
            @Nullable String basket,
            @Nullable LocalizedText improve,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactDocument> facts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HintDocument> hints,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LocalizedText> guidance,
            @Nullable MeasuredDocument measured,
            @Nullable RedFlagDocument redFlag,
            @Nullable ConditionDocument appliesWhen) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ItemDocument {
            facts = facts == null ? List.of() : List.copyOf(facts);
            hints = hints == null ? List.of() : List.copyOf(hints);
            guidance = guidance == null ? List.of() : List.copyOf(guidance);
        }
    }

    /**
     * Help of a stated kind.
     *
     * @param kind what the help is about
     * @param text the help
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "text"})
    public record HintDocument(String kind, LocalizedText text) {}

    /**
     * How a measurement answers an item: by thresholds, by the company's target, or by channel.
     *
     * @param metric the metric read
     * @param thresholds tried in order; empty for the other two ways
     * @param otherwise the answer when none holds; null for the other two ways
     * @param target the answers by target; null for the other two ways
     * @param byChannel the limits by channel; null for the other two ways
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "thresholds", "otherwise", "target", "byChannel"})
    public record MeasuredDocument(
            String metric,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ThresholdDocument> thresholds,
            @Nullable ScalarValue otherwise,
            @Nullable TargetDocument target,
            @Nullable ByChannelDocument byChannel) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public MeasuredDocument {
            thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
        }
    }

    /**
     * One threshold.
     *
     * @param when {@code <}, {@code <=}, {@code >=} or {@code >}
     * @param value the threshold: a number, or a duration
     * @param option the answer it gives: an option's id, or a rating
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"when", "value", "option"})
    public record ThresholdDocument(String when, ScalarValue value, ScalarValue option) {}

    /**
     * The answers by the company's own target.
     *
     * @param met the answer when it is reached
     * @param missed the answer when it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"met", "missed"})
    public record TargetDocument(ScalarValue met, ScalarValue missed) {}

    /**
     * Limits by channel.
     *
     * @param when {@code <}, {@code <=}, {@code >=} or {@code >}
     * @param limits the limit of each channel
     * @param all the answer when all measured channels keep to theirs
     * @param some the answer when some do
     * @param none the answer when none does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"when", "limits", "all", "some", "none"})
    public record ByChannelDocument(
            String when, Map<String, ScalarValue> limits, ScalarValue all, ScalarValue some, ScalarValue none) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ByChannelDocument {
            limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        }
    }

    /**
     * A symptom.
     *
     * @param text the symptom
     * @param measured the measurement that shows it; null if only an auditor can tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"text", "measured"})
    public record RedFlagDocument(
            LocalizedText text, @Nullable SignDocument measured) {}

    /**
     * A metric's value that shows a red flag.
     *
     * @param metric the metric read
     * @param when {@code <}, {@code <=}, {@code >=} or {@code >}
     * @param value the threshold
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "when", "value"})
    public record SignDocument(String metric, String when, ScalarValue value) {}

    /**
     * A condition; one of the first six fields is set, {@code is} beside a tag or item.
     *
     * @param all all of these hold
     * @param any any of these holds
     * @param not this does not hold
     * @param tag the subject's tag has one of the values
     * @param industry the subject is of this industry
     * @param channel the channel is in scope
     * @param item the item was answered with one of the options
     * @param is the values or options
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"all", "any", "not", "tag", "industry", "channel", "item", "is"})
    public record ConditionDocument(
            @Nullable List<ConditionDocument> all,
            @Nullable List<ConditionDocument> any,
            @Nullable ConditionDocument not,
            @Nullable String tag,
            @Nullable String industry,
            @Nullable String channel,
            @Nullable String item,
            @Nullable List<ScalarValue> is) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ConditionDocument {
            all = all == null ? null : List.copyOf(all);
            any = any == null ? null : List.copyOf(any);
            is = is == null ? null : List.copyOf(is);
        }
    }
}
