/**
 * What many reports say together: quartiles of metrics and of health by industry or tag, and a firm's own benchmark table made of
 * them; and what many audits of one subject say over time.
 *
 * <p>Start with {@link io.serviceaudit.compare.Portfolio}. It is put together of reports in any order and in parts, and gives the same
 * figures whichever way. Groups too small to show are named without their figures. Nothing here scores, draws or says why figures
 * differ.
 *
 * <p>For the audits of one subject start with {@link io.serviceaudit.compare.AuditSeries}; its document is {@link
 * io.serviceaudit.compare.SeriesReport}. Two audits alone are compared by {@link
 * io.serviceaudit.scoring.Comparison}.
 */
@NullMarked
package io.serviceaudit.compare;

import org.jspecify.annotations.NullMarked;
