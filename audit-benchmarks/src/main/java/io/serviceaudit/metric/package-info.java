/**
 * Values of service metrics from raw data: Net Promoter Score, retention and churn of customers and of revenue, satisfaction, shares,
 * times, averages; and rates carried from one period to another. What each metric means, who is counted, and by whose definition, tell
 * {@link io.serviceaudit.metric.MetricDefinitions}, to which a host adds its own.
 *
 * <p>Start with {@link io.serviceaudit.metric.NetPromoterScore}. There is a class for each family: {@link
 * io.serviceaudit.metric.RetentionRate}, {@link io.serviceaudit.metric.ChurnRate}, {@link io.serviceaudit.metric.RevenueChurnRate},
 * {@link io.serviceaudit.metric.SatisfactionScore}, {@link io.serviceaudit.metric.SatisfactionIndex}, {@link
 * io.serviceaudit.metric.Share}, {@link io.serviceaudit.metric.Times}, {@link io.serviceaudit.metric.AverageCount} and {@link
 * io.serviceaudit.metric.AverageRevenue}. Their {@code measured} methods give a measurement that keeps its raw data. Values are exact; only a rate carried between periods
 * is rounded, once, to the 34 digits of {@link java.math.MathContext#DECIMAL128}. Where there is no data there is no
 * value: "not measured" is an empty result, never 0.
 *
 * <p>How sure a value is, at a {@link io.serviceaudit.metric.Confidence} of your choice, tell {@link
 * io.serviceaudit.metric.NetPromoterInterval}, {@link io.serviceaudit.metric.ProportionInterval} and {@link
 * io.serviceaudit.metric.DurationSample}, and where a formula of your own gave an exact variance {@link
 * io.serviceaudit.metric.SampleEstimate}; whether it really changed, {@link io.serviceaudit.metric.NetPromoterChange},
 * {@link io.serviceaudit.metric.ProportionChange} and {@link io.serviceaudit.metric.MeanChange}; how many answers it
 * takes, {@link io.serviceaudit.metric.SampleSize} and {@link io.serviceaudit.metric.StratifiedSampleSize}, and how much some
 * answers tell, {@link io.serviceaudit.metric.MarginOfError}. Of a measurement that keeps its raw data {@link
 * io.serviceaudit.metric.Uncertainty} and {@link io.serviceaudit.metric.MeasuredChange} choose the method. Chance is all they know of: who was asked, and how, is beyond them. What a value
 * means beside those of others is no matter of this package.
 */
@NullMarked
package io.serviceaudit.metric;

import org.jspecify.annotations.NullMarked;
