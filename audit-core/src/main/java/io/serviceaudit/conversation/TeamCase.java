package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation picked for the debrief, as the team sees it: without employee, team, reviewers and time, none of whom may be told from
 * it. The conversation keeps its id, so that whoever leads the debrief finds it; what the conversation itself gives away is for
 * the host to take out.
 */
public final class TeamCase {
    private final DebriefKind kind;
    private final String conversation;
    private final @Nullable String channel;
    private final @Nullable String contactPoint;
    private final List<ScriptFit> scriptFits;
    private final @Nullable Ratio score;
    private final Map<String, Ratio> criteria;
    private final List<String> notes;

    TeamCase(
            DebriefKind kind,
            ReviewedConversation conversation,
            List<ScriptFit> scriptFits,
            Map<String, Ratio> criteria,
            List<String> notes) {
        this.kind = kind;
        this.conversation = conversation.id();
        channel = conversation.channel().orElse(null);
        contactPoint = conversation.contactPoint().orElse(null);
        score = conversation.score().orElse(null);
        this.scriptFits = List.copyOf(scriptFits);
        this.criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        this.notes = List.copyOf(notes);
    }

    /** What it is an example of. */
    public DebriefKind kind() {
        return kind;
    }

    /** The host's id of the conversation. */
    public String conversation() {
        return conversation;
    }

    /** The channel; empty if not said. */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /** The contact point; empty if not said. */
    public Optional<String> contactPoint() {
        return Optional.ofNullable(contactPoint);
    }

    /** The script fits that reviewers see, each once, in the order of {@link ScriptFit}; empty if none was judged. */
    public List<ScriptFit> scriptFits() {
        return scriptFits;
    }

    /** The mean score of the reviews that count, from 0 to 1; empty if none has one. */
    public Optional<Ratio> score() {
        return Optional.ofNullable(score);
    }

    /** The mean of each criterion that counts, from 0 to 1, by item id in the order of the checklist. */
    public Map<String, Ratio> criteria() {
        return criteria;
    }

    /** The notes of all who picked it as this kind, in the order of their texts; none unless they were asked for. */
    public List<String> notes() {
        return notes;
    }

    /** The kind and the conversation. */
    @Override
    public String toString() {
        return "TeamCase[" + kind.code() + ", " + conversation + "]";
    }
}
