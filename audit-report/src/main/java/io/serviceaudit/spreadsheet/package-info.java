/**
 * Audits as spreadsheets to fill in and read back, and the findings and plan of a report as spreadsheets, each as CSV and as XLSX.
 *
 * <p>Start with {@link io.serviceaudit.spreadsheet.Spreadsheets}. Reading is as strict as that of JSON documents: every
 * problem comes at once, in the same exception, and names its cell. Nothing here draws charts or fills in templates of a
 * host's own.
 */
@NullMarked
package io.serviceaudit.spreadsheet;

import org.jspecify.annotations.NullMarked;
