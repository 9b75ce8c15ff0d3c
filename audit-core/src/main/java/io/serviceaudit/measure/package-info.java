/**
 * What is measured, and the exact numbers it is measured in: metrics with their unit and direction, quantities,
 * measurements, and the fraction all scores are made of.
 *
 * <p>Start with {@link io.serviceaudit.measure.Measurement}. How a measurement is computed from raw data (ratings,
 * customer counts, times) is no matter of this package.
 */
@NullMarked
package io.serviceaudit.measure;

import org.jspecify.annotations.NullMarked;
