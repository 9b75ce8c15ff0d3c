package io.serviceaudit.calendar;

import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.report.TaskList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes the plan of a report as an iCalendar file (RFC 5545). Immutable and safe to share.
 *
 * <pre>{@code
 * CalendarFile file = PlanCalendar.in(Locale.ENGLISH).export(report);
 * if (file.content().isPresent()) {
 *     Files.write(Path.of("plan.ics"), file.content().get());
 * }
 * }</pre>
 *
 * <p>Every action of the plan is a task ({@code VTODO}), due on its day: {@code PRIORITY} 1, 5 or 9 for high, medium or low, {@code
 * CATEGORIES} the kind of work, {@code CONTACT} the owner as written; the description holds the findings it is about, the proposed solution
 * and the measure of success. Proposals are none. The repeat audit, where the report has one, is an all-day event ({@code VEVENT}),
 * {@code TENTATIVE} while its day is only proposed. Many calendars pass over tasks; {@link #asEvents()} is for those.
 *
 * <p>An entry has the same {@code UID} in every file of the same audit, so a calendar that has it already changes it and adds no second.
 * {@code SEQUENCE} is the length of the action's history and {@code DTSTAMP} the day that the plan is {@linkplain Reporter#asOf of}; the clock
 * is never asked, and the same report gives the same bytes. {@code X-SERVICE-AUDIT-TASK} is the id of the task in {@link TaskList}.
 *
 * <p>It needs {@code org.mnode.ical4j:ical4j} 4.4 or later, which this library does not bring along.
 */
public final class PlanCalendar {
    private final Locale locale;
    private final boolean isOfEvents;
    private final String namespace;

    private PlanCalendar(Locale locale, boolean isOfEvents, String namespace) {
        this.locale = locale;
        this.isOfEvents = isOfEvents;
        this.namespace = namespace;
    }

    /**
     * Calendars of tasks with our words in this locale, as are texts of the report where it has several languages; what people wrote
     * stays as it is.
     */
    public static PlanCalendar in(Locale locale) {
        return new PlanCalendar(Objects.requireNonNull(locale, "locale"), false, "");
    }

    /**
     * This with actions as all-day events on the day they are due. Those without a due date are {@linkplain CalendarFile#leftOut() left
     * out}. An event cannot be done, so its title says so; a dropped one is {@code CANCELLED}.
     */
    public PlanCalendar asEvents() {
        return new PlanCalendar(locale, true, namespace);
    }

    /**
     * This with a name that is part of every {@code UID}: for entries of several systems, or of reports redacted of their ids, in one
     * calendar. Without it, the ids of audit and action make the {@code UID} alone.
     */
    public PlanCalendar withNamespace(String namespace) {
        return new PlanCalendar(locale, isOfEvents, Objects.requireNonNull(namespace, "namespace"));
    }

    /**
     * The plan of a report as a file.
     *
     * @throws IllegalStateException if {@code org.mnode.ical4j:ical4j} is missing
     */
    public CalendarFile export(AuditReport report) {
        Objects.requireNonNull(report, "report");
        PlanEntries entries = new PlanEntries(report, locale, isOfEvents, namespace);
        List<Entry> made = entries.entries();
        return new CalendarFile(
                made.isEmpty() ? null : write(entries, made), made.size(), entries.leftOut(), entries.notice());
    }

    private static byte[] write(PlanEntries entries, List<Entry> made) {
        try {
            return CalendarWriter.write(entries.name(), entries.asOf(), made);
        } catch (NoClassDefFoundError | NoSuchMethodError e) {
            throw new IllegalStateException(
                    "a calendar cannot be written without org.mnode.ical4j:ical4j 4.4 or later: add it to the class path, or to the"
                            + " module path with --add-modules ical4j.core; TaskList needs nothing",
                    e);
        }
    }
}
