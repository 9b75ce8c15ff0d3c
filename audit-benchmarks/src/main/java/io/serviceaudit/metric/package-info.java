/**
 * Values of service metrics from raw data: Net Promoter Score, customer retention rate and churn rate from counts, and
 * rates carried from one period to another.
 *
 * <p>Start with {@link io.serviceaudit.metric.NetPromoterScore}. Values are exact; only a rate carried between periods
 * is rounded, once, to the 34 digits of {@link java.math.MathContext#DECIMAL128}. Where there is no data there is no
 * value: "not measured" is an empty result, never 0.
 *
 * <p>How sure a value is, at a {@link io.serviceaudit.metric.Confidence} of your choice, tell {@link
 * io.serviceaudit.metric.NetPromoterInterval}, {@link io.serviceaudit.metric.ProportionInterval} and {@link
 * io.serviceaudit.metric.DurationSample}; whether it really changed, {@link io.serviceaudit.metric.NetPromoterChange},
 * {@link io.serviceaudit.metric.ProportionChange} and {@link io.serviceaudit.metric.MeanChange}; how many answers it
 * takes, {@link io.serviceaudit.metric.SampleSize}. Of a measurement that keeps its raw data {@link
 * io.serviceaudit.metric.Uncertainty} and {@link io.serviceaudit.metric.MeasuredChange} choose the method. Chance is all they know of: who was asked, and how, is beyond them. What a value
 * means beside those of others is no matter of this package.
 */
@NullMarked
package io.serviceaudit.metric;

import org.jspecify.annotations.NullMarked;
