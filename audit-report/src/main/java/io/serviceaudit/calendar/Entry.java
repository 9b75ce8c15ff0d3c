package io.serviceaudit.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a calendar, with texts in one language.
 *
 * @param isEvent whether it is an all-day event; a task otherwise
 * @param uid what a calendar knows it again by
 * @param sequence how often it has changed
 * @param status the status as RFC 5545 spells it
 * @param summary what to do
 * @param description all there is to know of it, lines broken by {@code \n}
 * @param day the day it is due or takes place; null of a task without a due date
 * @param completed the day it was done; null if it was not, or the day is not known
 * @param priority from 1, the highest, to 9; null if not said
 * @param category the kind of work; null if not said
 * @param contact who answers for it; null if not said
 * @param task the id of the action in a list of tasks; null if it is none
 */
record Entry(
        boolean isEvent,
        String uid,
        int sequence,
        String status,
        String summary,
        String description,
        @Nullable LocalDate day,
        @Nullable LocalDate completed,
        @Nullable Integer priority,
        @Nullable String category,
        @Nullable String contact,
        @Nullable String task) {}
