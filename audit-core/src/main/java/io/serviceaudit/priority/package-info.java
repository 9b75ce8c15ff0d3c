/**
 * How urgent a finding is: priority, the impact of an item, and how a priority is suggested where the auditor gave
 * none (rule S16).
 */
@NullMarked
package io.serviceaudit.priority;

import org.jspecify.annotations.NullMarked;
