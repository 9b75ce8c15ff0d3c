package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric over time, to be drawn as a line: every number is a plain one in one unit, rounded as it is shown.
 *
 * @param metric its id
 * @param name its name; null where it is not defined
 * @param unit what the numbers are in: {@code points}, {@code percent}, {@code count}, {@code per-year}, {@code money}, or of times
 *     {@code seconds}, {@code minutes}, {@code hours} or {@code days}
 * @param unitName the words for it; of money the currency's code, if it has one
 * @param period the ISO period a rate is for; null where the metric is no rate
 * @param better {@code higher} or {@code lower}: which way is good
 * @param axis the axis; it holds every number of the line
 * @param target the target of the newest audit that has a value; null without one
 * @param points the values, from the oldest to the newest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"metric", "name", "unit", "unitName", "period", "better", "axis", "target", "points"})
public record MetricLine(
        @NotNull @KebabId String metric,
        @Nullable @Words LocalizedText name,

        @NotNull @OneOf({"points", "percent", "count", "per-year", "money", "seconds", "minutes", "hours", "days"})
        String unit,

        @NotNull @Words LocalizedText unitName,
        @Nullable @IsoPeriod String period,
        @NotNull @OneOf({"higher", "lower"}) String better,
        @NotNull AuditReport.@Valid AxisPart axis,
        @Nullable BigDecimal target,
        @NotEmpty List<@NotNull @Valid LinePoint> points) {
    /** Copies the list, and takes numbers as they are written. */
    public MetricLine {
        target = Decimals.canonical(target);
        points = Copies.of(points);
    }

    /**
     * A value of one audit.
     *
     * @param audit the audit's id
     * @param date the day it is of
     * @param value the value
     * @param interval how sure it is; null without an interval
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "date", "value", "interval"})
    public record LinePoint(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @NotNull BigDecimal value,
            AuditReport.@Nullable @Valid RangePart interval) {
        /** Takes numbers as they are written. */
        public LinePoint {
            value = Decimals.canonical(value);
        }
    }
}
