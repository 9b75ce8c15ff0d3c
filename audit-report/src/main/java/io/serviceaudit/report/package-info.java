/** Audit reports: the document a host shows, stores and compares. */
@NullMarked
package io.serviceaudit.report;

import org.jspecify.annotations.NullMarked;
