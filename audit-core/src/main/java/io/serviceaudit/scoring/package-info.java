/**
 * From an audit to its figures: health, sections, findings in order, and the receipt that says how each number came
 * about. Every rule is written down under an id (S1 to S20) and named where it is carried out.
 *
 * <p>Start with {@link io.serviceaudit.scoring.Scorer}; what it gives is a {@link io.serviceaudit.scoring.Scorecard}. All
 * arithmetic is exact; numbers are rounded when they are shown and not before.
 */
@NullMarked
package io.serviceaudit.scoring;

import org.jspecify.annotations.NullMarked;
