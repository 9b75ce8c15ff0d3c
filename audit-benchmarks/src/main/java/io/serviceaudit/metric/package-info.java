/**
 * Values of service metrics from raw data: Net Promoter Score, customer retention rate and churn rate from counts, and
 * rates carried from one period to another.
 *
 * <p>Start with {@link io.serviceaudit.metric.NetPromoterScore}. Values are exact; only a rate carried between periods
 * is rounded, once, to the 34 digits of {@link java.math.MathContext#DECIMAL128}. Where there is no data there is no
 * value: "not measured" is an empty result, never 0. How sure a value is, and what it means beside those of others, is
 * no matter of this package.
 */
@NullMarked
package io.serviceaudit.metric;

import org.jspecify.annotations.NullMarked;
