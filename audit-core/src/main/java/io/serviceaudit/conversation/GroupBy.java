package io.serviceaudit.conversation;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/** What conversations are put into groups by. */
public enum GroupBy {
    /** Who had the conversation. */
    EMPLOYEE("employee", ReviewedConversation::employee),
    /** The employee's team. */
    TEAM("team", ReviewedConversation::team),
    /** The channel. */
    CHANNEL("channel", ReviewedConversation::channel),
    /** The stratum. */
    STRATUM("stratum", ReviewedConversation::stratum),
    /** What the customer made contact about. */
    CONTACT_POINT("contact-point", ReviewedConversation::contactPoint),
    /** The month in which the conversation began, as {@code 2026-11}. */
    MONTH("month", conversation -> conversation.time().map(YearMonth::from).map(YearMonth::toString));

    private final String code;
    private final Function<ReviewedConversation, Optional<String>> group;

    GroupBy(String code, Function<ReviewedConversation, Optional<String>> group) {
        this.code = code;
        this.group = group;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    /** The group of a conversation; empty if it is in none. */
    public Optional<String> groupOf(ReviewedConversation conversation) {
        return group.apply(conversation);
    }
}
