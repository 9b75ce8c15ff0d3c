package io.serviceaudit.plan;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Finding;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action that the library proposes for a finding nobody has planned anything for yet. It is a suggestion, not a decision: it has no
 * status, and an owner or a due date only where the auditor named one in the answer.
 */
public final class Proposal {
    private final Finding finding;
    private final Source source;
    private final Text title;
    private final @Nullable String owner;
    private final @Nullable LocalDate due;

    Proposal(Finding finding, Source source, Text title, @Nullable String owner, @Nullable LocalDate due) {
        this.finding = Objects.requireNonNull(finding, "finding");
        this.source = Objects.requireNonNull(source, "source");
        this.title = Objects.requireNonNull(title, "title");
        this.owner = owner;
        this.due = due;
    }

    /** The finding it is for; its gain is what the improvement would give back. */
    public Finding finding() {
        return finding;
    }

    /** Whose words the title is in. */
    public Source source() {
        return source;
    }

    /** What to do; in the auditor's words, these are under the checklist's language, whatever language they are in. */
    public Text title() {
        return title;
    }

    /** The kind of work, as the checklist has it; empty if it does not say. */
    public Optional<Basket> basket() {
        return finding.item().item().basket();
    }

    /** How soon: the priority of the finding. */
    public Priority priority() {
        return finding.priority();
    }

    /** What it takes, from 1 to 1,000, as the checklist has it. */
    public int effort() {
        return finding.item().item().effort();
    }

    /** Who answers for it, where the answer says so; else empty, and never guessed. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** The day it is due, where the answer says so; else empty, and never guessed. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** The item's id; for display. */
    @Override
    public String toString() {
        return "Proposal[" + finding.item().item().id() + "]";
    }

    /** Whose words a proposal is in. */
    public enum Source {
        /** The auditor's, in an answer that lacks an owner or a due date to be an action. */
        AUDITOR("auditor"),
        /** The checklist's: what it says to improve in this item. */
        CHECKLIST("checklist");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
