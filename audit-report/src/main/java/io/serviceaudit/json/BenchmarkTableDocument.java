package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.LanguageTag;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark table as a document. Periods are in ISO 8601.
 *
 * @param format {@value #FORMAT}
 * @param id its id
 * @param version its version
 * @param language the language of texts that are strings, which the others fall back to; null for English
 * @param title its name; null if not said
 * @param staleAfter the last day on which it is not stale; null if it never is
 * @param rows its rows, in order; of a metric, an industry and a segment the latest edition of the first stands
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "id", "version", "language", "title", "staleAfter", "rows"})
public record BenchmarkTableDocument(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @KebabId String id,
        @NotNull @VersionId String version,
        @Nullable @LanguageTag String language,
        @Nullable @Words LocalizedText title,
        @Nullable @PlainDate LocalDate staleAfter,
        @NotNull List<@NotNull @Valid RowDocument> rows)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/benchmark-table/1";

    /**
     * A table as a document, its texts in all their languages. Texts of a document fall back to one language: where those of
     * the table differ in theirs, it is that of the title, or else of the first note.
     *
     * @throws IllegalArgumentException if rows of the table are of different editions, since a document is of one; write each
     *     table by itself, or the rows as a new table
     */
    public static BenchmarkTableDocument of(BenchmarkTable table) {
        Objects.requireNonNull(table, "table");
        return BenchmarkTableToDocument.document(table);
    }

    /** Copies the list. */
    public BenchmarkTableDocument {
        rows = Copies.of(rows);
    }

    /**
     * What a source says about one metric in one industry. Bounds are numbers in the metric's unit, durations for metrics of
     * time.
     *
     * @param metric the metric's id
     * @param industry the industry's id
     * @param segment which subjects of the industry the row is about; null for all of them
     * @param region where, as the source names it; null if not stated
     * @param statistic {@code range}, {@code mean}, {@code median}, {@code quartiles} or {@code top}; null if not stated
     * @param low the lower bound
     * @param high the upper bound; equal to {@code low} for a point
     * @param currency the currency of the bounds of a metric in money: its ISO 4217 code; null if not stated
     * @param period the period the bounds are for; null if not stated
     * @param sampleSize how many were asked or looked at; null if not stated
     * @param publisher who published it; {@code not stated} if the source names nobody
     * @param title the title of the publication; null if not stated
     * @param year the year it is of; null if not stated
     * @param retrieved the day it was read at its publisher; null if not stated
     * @param licence the terms it may be used under; null if not stated
     * @param note a remark to read beside the numbers; null if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "metric",
        "industry",
        "segment",
        "region",
        "statistic",
        "low",
        "high",
        "currency",
        "period",
        "sampleSize",
        "publisher",
        "title",
        "year",
        "retrieved",
        "licence",
        "note"
    })
    public record RowDocument(
            @NotNull @KebabId String metric,
            @NotNull @KebabId String industry,
            @Nullable @Valid SegmentDocument segment,
            @Nullable @Words String region,

            @Nullable @OneOf({"range", "mean", "median", "quartiles", "top"})
            String statistic,

            @NotNull @NumberOrDuration ScalarValue low,
            @NotNull @NumberOrDuration ScalarValue high,
            @Nullable @CurrencyCode String currency,
            @Nullable @IsoPeriod String period,
            @Nullable @Min(1) @Max(999_999_999_999_999_999L) Long sampleSize,
            @NotNull @Words String publisher,
            @Nullable @Words String title,
            @Nullable @Min(1900) @Max(2200) Integer year,
            @Nullable @PlainDate LocalDate retrieved,
            @Nullable @Words String licence,
            @Nullable @Words LocalizedText note) {}

    /**
     * Those subjects that carry one tag.
     *
     * @param tag the tag's name
     * @param value its value; spaces around it say nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"tag", "value"})
    public record SegmentDocument(
            @NotNull @HostId String tag, @NotNull @Words String value) {}
}
