/**
 * The audit report: one tree of data with every figure, its reasons and its texts, for a host to render as it likes.
 *
 * <p>Start with {@link io.serviceaudit.report.Reporter}, which makes an {@link io.serviceaudit.report.AuditReport} of a scorecard. Nothing
 * here draws: no HTML, no colours. Writing a report as JSON is the business of {@code io.serviceaudit.json}.
 */
@NullMarked
package io.serviceaudit.report;

import org.jspecify.annotations.NullMarked;
