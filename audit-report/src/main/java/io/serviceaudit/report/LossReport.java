package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ReadableDocument;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.OptionOrRating;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would lose of an audit (rule S22), as data: the outcome of a trial, in which nothing has happened yet. It names ids and
 * choices, never what anybody wrote.
 *
 * @param format {@value #FORMAT}
 * @param producer what made the report
 * @param locale the language tag asked for, where texts fall back if they lack it; null where they are in all languages
 * @param audit the host's id of the audit
 * @param date the day the audit is of
 * @param checklist the checklist with the two versions
 * @param losses of answers in the order of the answers, then of actions in the order of the actions; empty if nothing would be lost
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "producer", "locale", "audit", "date", "checklist", "losses"})
public record LossReport(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @Valid AuditReport.Producer producer,
        @Nullable @Words String locale,
        @NotNull @HostId String audit,
        @NotNull @PlainDate LocalDate date,
        @NotNull @Valid ChecklistVersions checklist,
        @NotNull List<@NotNull @Valid LossRow> losses)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/losses/1";

    /** Copies the list. */
    public LossReport {
        losses = Copies.of(losses);
    }

    /**
     * A checklist in two versions.
     *
     * @param id its id
     * @param from the version the audit is of
     * @param to the version it would be of
     * @param title its name in the new version
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "from", "to", "title"})
    public record ChecklistVersions(
            @NotNull @KebabId String id,
            @NotNull @VersionId String from,
            @NotNull @VersionId String to,
            @NotNull @Words LocalizedText title) {}

    /**
     * Something that cannot be taken over.
     *
     * @param kind what is lost, and why: {@code item-dropped}, {@code scale-changed}, {@code choice-without-counterpart}, {@code
     *     red-flag-gone}, {@code guidance-gone} or {@code action-item-gone}
     * @param item the id of the item it is about, as it was before
     * @param choice the choice that is lost; null where none is, or where all that was said of the item is lost
     * @param action the id of the action that loses the item; null where an answer loses something
     * @param text the loss in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "item", "choice", "action", "text"})
    public record LossRow(
            @NotNull
            @OneOf({
                "item-dropped",
                "scale-changed",
                "choice-without-counterpart",
                "red-flag-gone",
                "guidance-gone",
                "action-item-gone"
            })
            String kind,

            @NotNull @KebabId String item,
            @Nullable @OptionOrRating ScalarValue choice,
            @Nullable @HostId String action,
            @NotNull @Words LocalizedText text) {}
}
