/**
 * The plan of a report as a calendar file (iCalendar, RFC 5545), to be imported by calendars and task lists.
 *
 * <p>Start with {@link io.serviceaudit.calendar.PlanCalendar}. Nothing here sends invitations, sets alarms or reads calendars back. For
 * programs, {@link io.serviceaudit.report.TaskList} has the same actions as flat records, and needs no further library.
 */
@NullMarked
package io.serviceaudit.calendar;

import org.jspecify.annotations.NullMarked;
