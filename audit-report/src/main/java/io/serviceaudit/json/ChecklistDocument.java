package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.LanguageTag;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.OptionId;
import io.serviceaudit.json.constraint.OptionOrRating;
import io.serviceaudit.json.constraint.RatingKey;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param scoring the parameters it sets, which need no id here; null if none. Not {@code @Valid}, because a constraint cannot
 *     tell a field from a document of its own: the checklist as a whole is held against its rules
 * @param scales its own scales; empty if it needs none
 * @param sections its sections, in order
 */
@ReadableDocument
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
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @KebabId String id,
        @NotNull @VersionId String version,
        @Nullable @LanguageTag String language,
        @NotNull @Words LocalizedText title,
        @Nullable @Words LocalizedText purpose,
        @Nullable @Words LocalizedText guide,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FactDocument> facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@NotNull @KebabId String, @NotNull @Words LocalizedText> next,
        @Nullable ScoringDocument scoring,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ScaleDocument> scales,
        @NotEmpty List<@NotNull @Valid SectionDocument> sections)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/checklist/1";

    /** A checklist as a document; what has its default value is left out. */
    public static ChecklistDocument of(Checklist checklist) {
        Objects.requireNonNull(checklist, "checklist");
        return ChecklistToDocument.document(checklist);
    }

    /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
    public ChecklistDocument {
        facts = facts == null ? List.of() : Copies.of(facts);
        next = next == null ? Map.of() : Copies.of(next);
        scales = scales == null ? List.of() : Copies.of(scales);
        sections = Copies.of(sections);
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
            @NotNull @Words LocalizedText text,
            @Nullable @Words String source,
            @Nullable @Min(1900) @Max(2200) Integer year) {}

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
            @NotNull @KebabId String id,
            @Nullable @Min(0) @Max(1) BigDecimal findingBelow,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid OptionDocument> options,
            @Nullable @Valid RatingDocument rating,
            @Nullable Boolean notApplicable,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<@NotNull @RatingKey String, @NotNull @Words LocalizedText> labels,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<@NotNull @RatingKey String, @NotNull @Words LocalizedText> legends) {
        /** Copies lists and maps, and takes numbers as they are written; a list or map that is left out where it is empty may be missing. */
        public ScaleDocument {
            findingBelow = Decimals.canonical(findingBelow);
            options = options == null ? List.of() : Copies.of(options);
            labels = labels == null ? Map.of() : Copies.of(labels);
            legends = legends == null ? Map.of() : Copies.of(legends);
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
            @NotNull @OptionId String id,
            @Nullable @Min(0) @Max(1) BigDecimal value,
            @Nullable Boolean excluded,
            @Nullable @Words LocalizedText label,
            @Nullable @Words LocalizedText legend) {
        /** Takes numbers as they are written. */
        public OptionDocument {
            value = Decimals.canonical(value);
        }
    }

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
            @NotNull @KebabId String id,
            @Nullable @Words LocalizedText title,
            @Nullable @Words LocalizedText description,
            @Nullable @Positive BigDecimal weight,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FactDocument> facts,
            @Nullable @Valid ConditionDocument appliesWhen,
            @NotEmpty List<@NotNull @Valid ItemDocument> items) {
        /** Copies lists and maps, and takes numbers as they are written; a list or map that is left out where it is empty may be missing. */
        public SectionDocument {
            weight = Decimals.canonical(weight);
            facts = facts == null ? List.of() : Copies.of(facts);
            items = Copies.of(items);
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
            @NotNull @KebabId String id,
            @NotNull @Words LocalizedText question,
            @Nullable @Words LocalizedText why,
            @Nullable @Words LocalizedText description,
            @NotNull @KebabId String scale,
            @Nullable @Positive BigDecimal weight,
            @Nullable Boolean reversed,
            @Nullable Boolean critical,
            @Nullable @OneOf({"low", "medium", "high"}) String impact,
            @Nullable @Min(1) @Max(Item.MOST_EFFORT) Integer effort,

            @Nullable @OneOf({"quick-fix", "systemic", "product"})
            String basket,

            @Nullable @Words LocalizedText improve,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FactDocument> facts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid HintDocument> hints,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Words LocalizedText> guidance,
            @Nullable @Valid MeasuredDocument measured,
            @Nullable @Valid RedFlagDocument redFlag,
            @Nullable @Valid ConditionDocument appliesWhen) {
        /** Copies lists and maps, and takes numbers as they are written; a list or map that is left out where it is empty may be missing. */
        public ItemDocument {
            weight = Decimals.canonical(weight);
            facts = facts == null ? List.of() : Copies.of(facts);
            hints = hints == null ? List.of() : Copies.of(hints);
            guidance = guidance == null ? List.of() : Copies.of(guidance);
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
    public record HintDocument(
            @NotNull @KebabId String kind, @NotNull @Words LocalizedText text) {}

    /**
     * How a measurement answers an item: by thresholds, by the company's target, or by channel.
     *
     * @param metric the metric read
     * @param thresholds tried in order, none where {@code otherwise} is always the answer; null for the other two ways
     * @param otherwise the answer when none holds; null for the other two ways
     * @param target the answers by target; null for the other two ways
     * @param byChannel the limits by channel; null for the other two ways
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "thresholds", "otherwise", "target", "byChannel"})
    public record MeasuredDocument(
            @NotNull @KebabId String metric,
            @Nullable List<@NotNull @Valid ThresholdDocument> thresholds,
            @Nullable @OptionOrRating ScalarValue otherwise,
            @Nullable @Valid TargetDocument target,
            @Nullable @Valid ByChannelDocument byChannel) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public MeasuredDocument {
            thresholds = Copies.of(thresholds);
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
    public record ThresholdDocument(
            @NotNull @OneOf({"<", "<=", ">=", ">"}) String when,
            @NotNull @NumberOrDuration ScalarValue value,
            @NotNull @OptionOrRating ScalarValue option) {}

    /**
     * The answers by the company's own target.
     *
     * @param met the answer when it is reached
     * @param missed the answer when it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"met", "missed"})
    public record TargetDocument(
            @NotNull @OptionOrRating ScalarValue met,
            @NotNull @OptionOrRating ScalarValue missed) {}

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
            @NotNull @OneOf({"<", "<=", ">=", ">"}) String when,
            @NotEmpty Map<@NotNull @HostId String, @NotNull @NumberOrDuration ScalarValue> limits,
            @NotNull @OptionOrRating ScalarValue all,
            @NotNull @OptionOrRating ScalarValue some,
            @NotNull @OptionOrRating ScalarValue none) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ByChannelDocument {
            limits = Copies.of(limits);
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
            @NotNull @Words LocalizedText text,
            @Nullable @Valid SignDocument measured) {}

    /**
     * A metric's value that shows a red flag.
     *
     * @param metric the metric read
     * @param when {@code <}, {@code <=}, {@code >=} or {@code >}
     * @param value the threshold
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "when", "value"})
    public record SignDocument(
            @NotNull @KebabId String metric,
            @NotNull @OneOf({"<", "<=", ">=", ">"}) String when,
            @NotNull @NumberOrDuration ScalarValue value) {}

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
            @Nullable List<@NotNull @Valid ConditionDocument> all,
            @Nullable List<@NotNull @Valid ConditionDocument> any,
            @Nullable @Valid ConditionDocument not,
            @Nullable @HostId String tag,
            @Nullable @KebabId String industry,
            @Nullable @HostId String channel,
            @Nullable @KebabId String item,
            @Nullable List<@NotNull ScalarValue> is) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ConditionDocument {
            all = Copies.of(all);
            any = Copies.of(any);
            is = Copies.of(is);
        }
    }
}
