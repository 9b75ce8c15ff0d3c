package io.serviceaudit.json;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.metric.AverageCount;
import io.serviceaudit.metric.AverageRevenue;
import io.serviceaudit.metric.ChurnRate;
import io.serviceaudit.metric.DurationSample;
import io.serviceaudit.metric.NetPromoterScore;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.RetentionRate;
import io.serviceaudit.metric.RevenueChurnRate;
import io.serviceaudit.metric.SatisfactionIndex;
import io.serviceaudit.metric.SatisfactionScore;
import io.serviceaudit.metric.Share;
import io.serviceaudit.metric.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the value of a metric is computed from, and computes it. */
final class RawDataReader {
    private final Quantities quantities;
    private final Problems problems;
    private final Values values;

    RawDataReader(Quantities quantities, Problems problems, Values values) {
        this.quantities = quantities;
        this.problems = problems;
        this.values = values;
    }

    /** Names fields of several ways to say the same: a value, counts, a list, figures. */
    void requireOneWay(Fields fields, RawDataForm form) {
        List<String> ways = new ArrayList<>(fields.among("value", "counts"));
        for (List<String> group : List.of(form.lists(), form.figures())) {
            fields.among(group.toArray(String[]::new)).stream().findFirst().ifPresent(ways::add);
        }
        if (ways.size() > 1) {
            problems.add(fields.place(), Message.CONFLICTING_FIELDS, Problems.names(ways));
        }
    }

    /** The value computed from raw data, with that data; null if there is none or it was refused. */
    @Nullable
    Measurement computed(Fields fields, Metric metric, RawDataForm form) {
        Measurement ofCounts =
                form.counts().isEmpty() ? null : fields.optional("counts", v -> ofCounts(v, metric, form));
        if (ofCounts != null) {
            return ofCounts;
        }
        if (isAmong(fields, form.lists())) {
            return ofList(fields, metric, form);
        }
        return isAmong(fields, form.figures()) ? ofFigures(fields, form) : null;
    }

    private static boolean isAmong(Fields fields, List<String> names) {
        return !fields.among(names.toArray(String[]::new)).isEmpty();
    }

    private @Nullable Measurement ofCounts(JsonValue value, Metric metric, RawDataForm form) {
        Fields fields = Fields.of(value, form.counts(), problems, values);
        if (fields == null) {
            return null;
        }
        List<Long> counts = new ArrayList<>();
        for (String name : form.counts()) {
            Long count = fields.required(name, values::count);
            if (count != null) {
                counts.add(count);
            }
        }
        if (counts.size() < form.counts().size()) {
            return null;
        }
        return switch (form) {
            case NET_PROMOTER -> NetPromoterScore.measured(counts.get(0), counts.get(1), counts.get(2));
            case SATISFACTION_SCORE -> SatisfactionScore.measured(counts.get(0), counts.get(1), counts.get(2));
            case SHARE -> share(fields, metric, counts.get(0), counts.get(1));
            default ->
                inRange(value.place(), metric, AverageCount.measured(unbounded(metric), counts.get(0), counts.get(1)));
        };
    }

    private @Nullable Measurement share(Fields fields, Metric metric, long part, long whole) {
        if (part > whole) {
            addInconsistent(fields, "part", Message.PART_ABOVE_WHOLE, part, whole);
            return null;
        }
        return inRange(fields.place(), metric, Share.measured(unbounded(metric), new Proportion(part, whole)));
    }

    /** The metric without a range of its host's own, so that a value beyond it can be named as such. */
    private static Metric unbounded(Metric metric) {
        return Metric.of(metric.id(), metric.unit(), metric.direction());
    }

    /** What was measured, as a measurement of the metric; null if its value is out of the metric's range, and then a problem says so. */
    private @Nullable Measurement inRange(Place place, Metric metric, Measurement measured) {
        Quantity value = measured.value().orElse(null);
        if (value != null && !quantities.isInRange(place, value, metric)) {
            return null;
        }
        Measurement measurement = value == null ? Measurement.of(metric) : Measurement.of(metric, value);
        return measurement.withRawData(measured.rawData().orElseThrow());
    }

    private @Nullable Measurement ofList(Fields fields, Metric metric, RawDataForm form) {
        if (form == RawDataForm.TIMES) {
            return fields.optional("times", v -> ofTimes(v, metric));
        }
        if (form == RawDataForm.NET_PROMOTER) {
            List<Integer> ratings = fields.optional("ratings", v -> ratings(v, RatingScale.ZERO_TO_TEN));
            return ratings == null ? null : NetPromoterScore.measured(ratings);
        }
        RatingScale scale = fields.has("scale") ? fields.optional("scale", this::scale) : RatingScale.ONE_TO_FIVE;
        List<Integer> ratings = fields.required("ratings", v -> ratings(v, scale));
        if (form == RawDataForm.SATISFACTION_INDEX) {
            return ratings == null || scale == null ? null : SatisfactionIndex.measured(ratings, scale);
        }
        Integer satisfiedFrom = satisfiedFrom(fields, scale);
        return ratings == null || scale == null || satisfiedFrom == null
                ? null
                : SatisfactionScore.measured(ratings, scale, satisfiedFrom);
    }

    private @Nullable Measurement ofTimes(JsonValue value, Metric metric) {
        List<Duration> times = values.list(value, time -> quantities.time(time, metric));
        if (times == null) {
            return null;
        }
        RawData.Times data = new RawData.Times(times);
        Quantity longestOrMean = Times.value(metric, DurationSample.of(times)).orElse(null);
        if (longestOrMean == null) {
            return Measurement.of(metric).withRawData(data);
        }
        return quantities.isInRange(value.place(), longestOrMean, metric)
                ? Measurement.of(metric, longestOrMean).withRawData(data)
                : null;
    }

    /** Ratings; where their scale was refused, any whole numbers. */
    private @Nullable List<Integer> ratings(JsonValue value, @Nullable RatingScale scale) {
        int from = scale == null ? Integer.MIN_VALUE : scale.from();
        int to = scale == null ? Integer.MAX_VALUE : scale.to();
        return values.list(value, rating -> values.whole(rating, from, to));
    }

    private @Nullable RatingScale scale(JsonValue value) {
        ScaleReader.Range range = ScaleReader.range(value, problems, values);
        return range == null ? null : new RatingScale(range.from(), range.to());
    }

    /** From where on respondents are satisfied: known of the usual scale, and to be stated of any other. */
    private @Nullable Integer satisfiedFrom(Fields fields, @Nullable RatingScale scale) {
        if (fields.has("satisfiedFrom") || !RatingScale.ONE_TO_FIVE.equals(scale)) {
            int low = scale == null ? Integer.MIN_VALUE : scale.from() + 1;
            int high = scale == null ? Integer.MAX_VALUE : scale.to();
            return scale == null
                    ? fields.optional("satisfiedFrom", v -> values.whole(v, low, high))
                    : fields.required("satisfiedFrom", v -> values.whole(v, low, high));
        }
        return SatisfactionScore.SATISFIED_FROM;
    }

    private @Nullable Measurement ofFigures(Fields fields, RawDataForm form) {
        return switch (form) {
            case RETENTION -> retention(fields);
            case CHURN -> churn(fields);
            case AVERAGE_REVENUE -> averageRevenue(fields);
            default -> revenueChurn(fields, form);
        };
    }

    private @Nullable Measurement retention(Fields fields) {
        Long start = fields.required("startCustomers", values::count);
        Long end = fields.required("endCustomers", values::count);
        Long added = fields.required("newCustomers", values::count);
        if (end != null && added != null && added > end) {
            addInconsistent(fields, "newCustomers", Message.PART_ABOVE_WHOLE, added, end);
        } else if (start != null && end != null && added != null) {
            if (end - added > start) {
                addInconsistent(fields, "endCustomers", Message.MORE_KEPT_THAN_THERE, end - added, start);
            } else {
                return RetentionRate.measured(start, end, added);
            }
        }
        return null;
    }

    private @Nullable Measurement churn(Fields fields) {
        Long start = fields.required("startCustomers", values::count);
        Long lost = fields.required("lostCustomers", values::count);
        if (start == null || lost == null) {
            return null;
        }
        if (lost > start) {
            addInconsistent(fields, "lostCustomers", Message.PART_ABOVE_WHOLE, lost, start);
            return null;
        }
        return ChurnRate.measured(start, lost);
    }

    private @Nullable Measurement revenueChurn(Fields fields, RawDataForm form) {
        boolean isNet = form == RawDataForm.NET_REVENUE_CHURN;
        BigDecimal start = fields.required("startRevenue", this::amount);
        BigDecimal lost = fields.required("lostRevenue", this::amount);
        BigDecimal contracted = fields.required("contractedRevenue", this::amount);
        BigDecimal expanded = isNet
                ? fields.required("expandedRevenue", this::amount)
                : fields.optional("expandedRevenue", this::amount);
        if (start == null || lost == null || contracted == null || (isNet && expanded == null)) {
            return null;
        }
        BigDecimal gone = lost.add(contracted);
        if (gone.compareTo(start) > 0) {
            addInconsistent(
                    fields, "lostRevenue", Message.MORE_LOST_THAN_THERE, Values.shown(gone), Values.shown(start));
            return null;
        }
        if (isNet) {
            return RevenueChurnRate.measuredNet(
                    start, lost, contracted, Objects.requireNonNull(expanded, "expandedRevenue"));
        }
        Measurement gross = RevenueChurnRate.measuredGross(start, lost, contracted);
        return expanded == null ? gross : gross.withRawData(with(gross, "expandedRevenue", expanded));
    }

    /** The amounts of a measurement and one more that its value does not come from. */
    private static RawData with(Measurement measured, String name, BigDecimal amount) {
        Map<String, BigDecimal> amounts =
                new LinkedHashMap<>(((RawData.Amounts) measured.rawData().orElseThrow()).byName());
        amounts.put(name, amount);
        return new RawData.Amounts(amounts);
    }

    private @Nullable Measurement averageRevenue(Fields fields) {
        BigDecimal revenue = fields.required("revenue", this::amount);
        Long customers = fields.required("customers", values::count);
        return revenue == null || customers == null ? null : AverageRevenue.measured(revenue, customers);
    }

    /** An amount of money that is not negative. */
    private @Nullable BigDecimal amount(JsonValue value) {
        BigDecimal amount = values.decimal(value);
        if (amount != null && amount.signum() < 0) {
            problems.add(value.place(), Message.BELOW_LEAST, Values.shown(amount), 0);
            return null;
        }
        return amount;
    }

    private void addInconsistent(Fields fields, String name, Message message, Object figure, Object most) {
        JsonValue value = fields.value(name);
        problems.add(value == null ? fields.place() : value.place(), message, figure, most);
    }
}
