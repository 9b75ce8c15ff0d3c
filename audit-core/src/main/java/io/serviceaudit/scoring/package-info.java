/**
 * From an audit to its figures: health, sections, findings in order, and the receipt that says how each number came
 * about.
 *
 * <p>Start with {@link io.serviceaudit.scoring.Scorer}; what it gives is a {@link io.serviceaudit.scoring.Scorecard}. All
 * arithmetic is exact; numbers are rounded when they are shown and not before.
 *
 * <p>Every rule has an id, which tests, javadoc and receipts name:
 *
 * <ul>
 *   <li>S1 weights; S2 what an answer is worth; S3 reversal; S4 the state of an item; S5 earned and possible; S6 sections;
 *   <li>S7 health by model; S8 knock-out; S9 exact arithmetic and what is shown; S10 measured items; S11 the auditor's word wins;
 *   <li>S12 progress, coverage, status; S13 bands;
 *   <li>S14 findings; S15 what was lost; S16 priority; S17 the order of findings, weak zones, pain points; S18 strengths;
 *   <li>S19 the comparison of two audits ({@link io.serviceaudit.scoring.Comparison}); S20 what an improvement gains, and which sets of
 *       improvements are the best ({@link io.serviceaudit.scoring.WhatIf}); S21 conditions; S22 an audit is scored with the version it names.
 * </ul>
 */
@NullMarked
package io.serviceaudit.scoring;

import org.jspecify.annotations.NullMarked;
