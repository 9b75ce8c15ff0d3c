package io.serviceaudit.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Contact;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/** Writes entries as an iCalendar file. */
final class CalendarWriter {
    private static final String PRODUCT = "-//io.serviceaudit//Service Audit//EN";

    /** RFC 5545, 3.1: the octets of a line, without its break. */
    private static final int LINE_OCTETS = 75;

    private static final String LINE_BREAK = "\r\n";

    /** A text has line breaks and tabs, and no other control character. */
    private static final Pattern ANY_BREAK = Pattern.compile("\r\n?");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

    private CalendarWriter() {}

    static byte[] write(String name, LocalDate asOf, List<Entry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(new Version(new ParameterList(), "2.0"));
        calendar.add(new XProperty("X-WR-CALNAME", clean(name)));
        for (Entry entry : entries) {
            calendar.add(component(entry, asOf));
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static CalendarComponent component(Entry entry, LocalDate asOf) {
        CalendarComponent component = entry.isEvent() ? new VEvent(false) : new VToDo(false);
        component.add(new Uid(entry.uid()));
        component.add(new DtStamp(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
        component.add(new Sequence(entry.sequence()));
        component.add(new Summary(clean(entry.summary())));
        component.add(new Description(clean(entry.description())));
        if (entry.day() != null) {
            component.add(entry.isEvent() ? new DtStart<>(entry.day()) : new Due<>(entry.day()));
        }
        component.add(new Status(entry.status()));
        if (!entry.isEvent() && entry.completed() != null) {
            // A moment is asked for and only the day is known: at noon it is that day nearly everywhere.
            component.add(new Completed(entry.completed()
                    .atTime(LocalTime.NOON)
                    .atOffset(ZoneOffset.UTC)
                    .toInstant()));
        }
        if (entry.priority() != null) {
            component.add(new Priority(entry.priority()));
        }
        if (entry.category() != null) {
            component.add(new Categories(new TextList(List.of(clean(entry.category())))));
        }
        if (entry.contact() != null) {
            component.add(new Contact(clean(entry.contact())));
        }
        if (entry.isEvent()) {
            // Nobody is busy all day with it.
            component.add(new Transp("TRANSPARENT"));
        }
        if (entry.task() != null) {
            component.add(new XProperty("X-SERVICE-AUDIT-TASK", clean(entry.task())));
        }
        return component;
    }

    private static String clean(String text) {
        return CONTROL.matcher(ANY_BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
    }

    /** The library folds lines by characters, so that those in Russian come out twice as long as they may be. */
    private static String folded(String content) {
        StringBuilder folded = new StringBuilder();
        String unfolded = content.replace(LINE_BREAK + " ", "");
        for (String line : unfolded.split(LINE_BREAK)) {
            int octets = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                int next = line.codePointAt(at);
                int width = Character.toString(next).getBytes(StandardCharsets.UTF_8).length;
                if (octets + width > LINE_OCTETS) {
                    folded.append(LINE_BREAK).append(' ');
                    octets = 1;
                }
                folded.appendCodePoint(next);
                octets += width;
            }
            folded.append(LINE_BREAK);
        }
        return folded.toString();
    }
}
