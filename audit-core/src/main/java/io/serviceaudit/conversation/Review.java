package io.serviceaudit.conversation;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.internal.Defects;
import io.serviceaudit.internal.Require;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer says of one conversation: the answers to a checklist, and what is known of the conversation beside them. For
 * example, reviewer {@code u17} on chat {@code c-4711} of employee {@code e5} in the night shift, with the checklist
 * {@code conversation-review}.
 *
 * <p>The answers are an {@link Audit}, on the checklist {@code conversation-review} or on a scorecard of the host's own; its id is the
 * review's and its date the day of the review. Conversation, reviewer, employee, team, channel and contact point are known by ids
 * of the host's own. Only conversation and reviewer are required: what is not said is empty, counts in no group, and is never
 * taken for "no".
 *
 * <p>Facts and judgements differ. Time, channel, employee, team, stratum and contact point are facts, the same for everyone who reviews the
 * conversation. Script fit, debrief case, repeat contact and frustrated are judgements, and reviewers may differ on them.
 */
public final class Review {
    private final Audit audit;
    private final String conversation;
    private final String reviewer;
    private final @Nullable LocalDateTime time;
    private final @Nullable String channel;
    private final @Nullable String employee;
    private final @Nullable String team;
    private final @Nullable String stratum;
    private final @Nullable String contactPoint;
    private final @Nullable ScriptFit scriptFit;
    private final @Nullable DebriefCase debriefCase;
    private final @Nullable Boolean repeatContact;
    private final @Nullable Boolean frustrated;

    private Review(Builder builder) {
        conversation = builder.conversation;
        reviewer = builder.reviewer;
        time = builder.time;
        channel = builder.channel;
        employee = builder.employee;
        team = builder.team;
        stratum = builder.stratum;
        contactPoint = builder.contactPoint;
        scriptFit = builder.scriptFit;
        debriefCase = builder.debriefCase;
        repeatContact = builder.repeatContact;
        frustrated = builder.frustrated;
        audit = inChannel(builder.audit, channel);
    }

    /** The audit with the conversation's channel as the one looked at, so that conditions on the channel are decided. */
    private static Audit inChannel(Audit audit, @Nullable String channel) {
        Scope scope = audit.scope().orElse(Scope.open());
        return channel == null || scope.channels().isPresent()
                ? audit
                : audit.withScope(scope.withChannels(List.of(channel)));
    }

    /**
     * Starts a review.
     *
     * @param audit the answers; its id is the review's and its date the day of the review
     * @param conversation the host's id of the conversation
     * @param reviewer the host's id of whoever reviewed it
     */
    public static Builder builder(Audit audit, String conversation, String reviewer) {
        return new Builder(audit, conversation, reviewer);
    }

    /** The host's id of the review: that of its audit. */
    public String id() {
        return audit.id();
    }

    /**
     * The answers. Where a channel is given and the audit says nothing of channels, its scope is that channel, so that conditions of the
     * checklist on the channel are decided (rule S21).
     */
    public Audit audit() {
        return audit;
    }

    /** The host's id of the conversation. */
    public String conversation() {
        return conversation;
    }

    /** The host's id of whoever reviewed it. */
    public String reviewer() {
        return reviewer;
    }

    /** When the conversation began, by the clock of the team that had it; empty if not said. */
    public Optional<LocalDateTime> time() {
        return Optional.ofNullable(time);
    }

    /** The channel: phone, chat; empty if not said. */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /** The host's id of the employee who had the conversation; empty if not said. */
    public Optional<String> employee() {
        return Optional.ofNullable(employee);
    }

    /** The host's id of the employee's team at the time; empty if not said. */
    public Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** The id of the stratum it was drawn from; empty if not said. */
    public Optional<String> stratum() {
        return Optional.ofNullable(stratum);
    }

    /** What the customer made contact about, or where in the journey: delivery, payment; empty if not said. */
    public Optional<String> contactPoint() {
        return Optional.ofNullable(contactPoint);
    }

    /** How the employee kept to the script; empty if not judged. */
    public Optional<ScriptFit> scriptFit() {
        return Optional.ofNullable(scriptFit);
    }

    /** That it is a case for the debrief with the team; empty if it is none. */
    public Optional<DebriefCase> debriefCase() {
        return Optional.ofNullable(debriefCase);
    }

    /** Whether the customer had been in contact about the same before; empty if not judged. */
    public Optional<Boolean> repeatContact() {
        return Optional.ofNullable(repeatContact);
    }

    /** Whether the customer was frustrated; empty if not judged. */
    public Optional<Boolean> frustrated() {
        return Optional.ofNullable(frustrated);
    }

    /** The id; no answers and no people, so that none slips into a log. */
    @Override
    public String toString() {
        return "Review[" + id() + "]";
    }

    /** Collects what a review says; {@link #build()} checks the whole. */
    public static final class Builder {
        private final Audit audit;
        private final String conversation;
        private final String reviewer;
        private @Nullable LocalDateTime time;
        private @Nullable String channel;
        private @Nullable String employee;
        private @Nullable String team;
        private @Nullable String stratum;
        private @Nullable String contactPoint;
        private @Nullable ScriptFit scriptFit;
        private @Nullable DebriefCase debriefCase;
        private @Nullable Boolean repeatContact;
        private @Nullable Boolean frustrated;

        private Builder(Audit audit, String conversation, String reviewer) {
            this.audit = Objects.requireNonNull(audit, "audit");
            this.conversation = Objects.requireNonNull(conversation, "conversation");
            this.reviewer = Objects.requireNonNull(reviewer, "reviewer");
        }

        /**
         * Sets when the conversation began, by the clock of the team that had it. It has no zone on purpose: night shifts and months are
         * those of that clock, and whoever has the moment in another zone carries it over first.
         */
        public Builder time(LocalDateTime time) {
            this.time = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Sets the channel, 1-128 printable characters. */
        public Builder channel(String channel) {
            this.channel = Objects.requireNonNull(channel, "channel");
            return this;
        }

        /** Sets the employee who had the conversation, 1-128 printable characters. */
        public Builder employee(String employee) {
            this.employee = Objects.requireNonNull(employee, "employee");
            return this;
        }

        /** Sets the employee's team at the time, 1-128 printable characters. */
        public Builder team(String team) {
            this.team = Objects.requireNonNull(team, "team");
            return this;
        }

        /** Sets the stratum it was drawn from, a kebab-case id. */
        public Builder stratum(String stratum) {
            this.stratum = Objects.requireNonNull(stratum, "stratum");
            return this;
        }

        /** Sets what the customer made contact about, 1-128 printable characters. */
        public Builder contactPoint(String contactPoint) {
            this.contactPoint = Objects.requireNonNull(contactPoint, "contactPoint");
            return this;
        }

        /** Sets how the employee kept to the script. */
        public Builder scriptFit(ScriptFit scriptFit) {
            this.scriptFit = Objects.requireNonNull(scriptFit, "scriptFit");
            return this;
        }

        /** Marks it as a case for the debrief. */
        public Builder debriefCase(DebriefCase debriefCase) {
            this.debriefCase = Objects.requireNonNull(debriefCase, "debriefCase");
            return this;
        }

        /** Sets whether the customer had been in contact about the same before. */
        public Builder repeatContact(boolean repeatContact) {
            this.repeatContact = repeatContact;
            return this;
        }

        /** Sets whether the customer was frustrated. */
        public Builder frustrated(boolean frustrated) {
            this.frustrated = frustrated;
            return this;
        }

        /**
         * The review.
         *
         * @throws IllegalArgumentException naming every defect: a conversation, reviewer, channel, employee, team or contact point that
         *     is not 1-128 printable characters, a stratum that is no kebab-case id, an auditor of the audit other than the
         *     reviewer, channels in the scope of the audit other than the one channel
         */
        public Review build() {
            String review = "review '" + audit.id() + "'";
            Defects defects = new Defects(review);
            defects.collect(() -> Require.hostId("conversation of " + review, conversation));
            defects.collect(() -> Require.hostId("reviewer of " + review, reviewer));
            requireHostId(defects, "channel of " + review, channel);
            requireHostId(defects, "employee of " + review, employee);
            requireHostId(defects, "team of " + review, team);
            requireHostId(defects, "contact point of " + review, contactPoint);
            String named = stratum;
            if (named != null) {
                defects.collect(() -> Require.id("stratum of " + review, named));
            }
            audit.auditor()
                    .map(Auditor::id)
                    .filter(auditor -> !auditor.equals(reviewer))
                    .ifPresent(auditor -> defects.add("auditor of " + review + " is '" + auditor
                            + "'; it must be its reviewer, '" + reviewer + "', or left out"));
            audit.scope()
                    .flatMap(Scope::channels)
                    .filter(channels -> channel != null && !channels.equals(List.of(channel)))
                    .ifPresent(channels -> defects.add("channels in the scope of " + review + " are " + channels
                            + "; they must be its channel, '" + channel + "', alone, or left out"));
            defects.throwIfAny();
            return new Review(this);
        }

        private static void requireHostId(Defects defects, String thing, @Nullable String value) {
            if (value != null) {
                defects.collect(() -> Require.hostId(thing, value));
            }
        }
    }
}
