package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.conversation.DebriefCase;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.ScriptFit;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.json.AuditDocument.AnswerDocument;
import io.serviceaudit.json.AuditDocument.ChecklistReference;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.PlainDateTime;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer says of one conversation, as a document: what {@link Documents} reads and writes, and what a host's own mapper
 * binds. A part that is null, or empty where it is a map, was not given and is left out.
 *
 * @param format {@value #FORMAT}
 * @param id the host's id of the review
 * @param checklist the version of the checklist that was answered
 * @param date the day of the review
 * @param conversation the host's id of the conversation
 * @param reviewer the host's id of whoever reviewed it
 * @param time when the conversation began, by the clock of the team that had it and without a time zone; null if not said
 * @param channel the channel; null if not said
 * @param employee the host's id of the employee who had the conversation; null if not said
 * @param team the host's id of the employee's team at the time; null if not said
 * @param stratum the id of the stratum it was drawn from; null if not said
 * @param contactPoint what the customer made contact about, or where in the journey; null if not said
 * @param scriptFit how the employee kept to the script: {@code followed}, {@code improvised} or {@code recited}; null if not judged
 * @param debrief that it is a case for the debrief with the team; null if it is none
 * @param repeatContact whether the customer had been in contact about the same before; null if not judged
 * @param frustrated whether the customer was frustrated; null if not judged
 * @param answers the answers by item
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "format",
    "id",
    "checklist",
    "date",
    "conversation",
    "reviewer",
    "time",
    "channel",
    "employee",
    "team",
    "stratum",
    "contactPoint",
    "scriptFit",
    "debrief",
    "repeatContact",
    "frustrated",
    "answers"
})
public record ReviewDocument(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @HostId String id,
        @NotNull @Valid ChecklistReference checklist,
        @NotNull @PlainDate LocalDate date,
        @NotNull @HostId String conversation,
        @NotNull @HostId String reviewer,
        @Nullable @PlainDateTime String time,
        @Nullable @HostId String channel,
        @Nullable @HostId String employee,
        @Nullable @HostId String team,
        @Nullable @KebabId String stratum,
        @Nullable @HostId String contactPoint,

        @Nullable @OneOf({"followed", "improvised", "recited"})
        String scriptFit,

        @Nullable @Valid DebriefDocument debrief,
        @Nullable Boolean repeatContact,
        @Nullable Boolean frustrated,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@KebabId String, @NotNull @Valid AnswerDocument> answers)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/review/1";

    /** Copies the map, which may be missing where it is empty, and takes a time as it is written. */
    public ReviewDocument {
        time = time == null
                ? null
                : PlainDateTime.Validator.parse(time)
                        .map(LocalDateTime::toString)
                        .orElse(time);
        answers = answers == null ? Map.of() : Copies.of(answers);
    }

    /**
     * A review as a document.
     *
     * @throws IllegalArgumentException if its audit says what a review has no place for, and what would be lost: a state other than
     *     draft, a name of the auditor, a subject, a scope other than the channel of the review, measurements, finance, a self-rating, stages,
     *     actions or a repeat audit
     */
    public static ReviewDocument of(Review review) {
        Objects.requireNonNull(review, "review");
        Audit audit = review.audit();
        List<String> lost = withoutPlace(review);
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("audit of review '" + review.id() + "' has " + String.join(", ", lost)
                    + "; a review document has no place for it");
        }
        return new ReviewDocument(
                FORMAT,
                review.id(),
                new ChecklistReference(audit.checklist().id(), audit.checklist().version()),
                audit.date(),
                review.conversation(),
                review.reviewer(),
                review.time().map(LocalDateTime::toString).orElse(null),
                review.channel().orElse(null),
                review.employee().orElse(null),
                review.team().orElse(null),
                review.stratum().orElse(null),
                review.contactPoint().orElse(null),
                review.scriptFit().map(ScriptFit::code).orElse(null),
                review.debriefCase().map(DebriefDocument::of).orElse(null),
                review.repeatContact().orElse(null),
                review.frustrated().orElse(null),
                AuditToDocument.answers(audit.answers()));
    }

    private static List<String> withoutPlace(Review review) {
        Audit audit = review.audit();
        List<String> lost = new ArrayList<>();
        add(audit.state() != AuditState.DRAFT, "the state '" + audit.state().code() + "'", lost);
        add(audit.auditor().flatMap(Auditor::name).isPresent(), "a name of the auditor", lost);
        add(audit.subject().isPresent(), "a subject", lost);
        add(audit.scope().isPresent() && !isOnlyItsChannel(audit.scope().get(), review), "a scope", lost);
        add(!audit.measurements().isEmpty(), "measurements", lost);
        add(audit.finance().isPresent(), "finance", lost);
        add(audit.selfRating().isPresent(), "a self-rating", lost);
        add(!audit.stages().isEmpty(), "stages", lost);
        add(!audit.actions().isEmpty(), "actions", lost);
        add(!audit.repeat().equals(RepeatAudit.proposed()), "a repeat audit", lost);
        return lost;
    }

    private static boolean isOnlyItsChannel(Scope scope, Review review) {
        return scope.channels().equals(review.channel().map(List::of))
                && scope.goals().isEmpty()
                && scope.period().isEmpty()
                && scope.segment().isEmpty()
                && scope.place().isEmpty();
    }

    private static void add(boolean isThere, String part, List<String> parts) {
        if (isThere) {
            parts.add(part);
        }
    }

    /**
     * That a conversation is a case for the debrief with the team.
     *
     * @param kind what it is an example of: {@code good} or {@code bad}
     * @param note what there is to learn from it; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "note"})
    public record DebriefDocument(
            @NotNull @OneOf({"good", "bad"}) String kind,
            @Nullable @Words String note) {
        private static DebriefDocument of(DebriefCase debrief) {
            return new DebriefDocument(debrief.kind().code(), debrief.note().orElse(null));
        }
    }
}
