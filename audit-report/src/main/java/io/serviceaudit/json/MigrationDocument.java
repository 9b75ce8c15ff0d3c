package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OptionOrRating;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A migration between two versions of a checklist as a document (rule S22): what stands beside the two checklists, so that audits of
 * the one can be taken to the other.
 *
 * <p>An item that both versions have is kept and named nowhere, unless it is renamed or dropped. Every other item is accounted for: one
 * of the old version is renamed or dropped, one of the new version is renamed to or added.
 *
 * @param format {@value #FORMAT}
 * @param checklist the id of the checklist
 * @param from the version that audits are of
 * @param to the version that they come to be of
 * @param renamed new ids of items by their old ones; empty if none is renamed
 * @param dropped items of the old version whose answers are lost; empty if none is
 * @param added items of the new version that have no answer yet; empty if there are none
 * @param answers what answers become where items go from one scale to another; empty if none do
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "checklist", "from", "to", "renamed", "dropped", "added", "answers"})
public record MigrationDocument(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @KebabId String checklist,
        @NotNull @VersionId String from,
        @NotNull @VersionId String to,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@NotNull @KebabId String, @NotNull @KebabId String> renamed,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> dropped,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> added,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid AnswerMappingDocument> answers)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/migration/1";

    /**
     * A migration as a document. One made {@linkplain Migration#byIds by ids} can be written out as a starting point.
     *
     * @throws IllegalArgumentException if it is several migrations joined by {@link Migration#then}; each is a document of its own
     */
    public static MigrationDocument of(Migration migration) {
        Objects.requireNonNull(migration, "migration");
        if (migration.steps().size() != 1) {
            throw new IllegalArgumentException("migration of checklist '"
                    + migration.from().id() + "' from " + migration.from().version() + " to "
                    + migration.to().version() + " is made of "
                    + migration.steps().size() + "; a document holds one");
        }
        Migration.Step step = migration.steps().get(0);
        return new MigrationDocument(
                FORMAT,
                step.from().id(),
                step.from().version(),
                step.to().version(),
                step.renamed(),
                step.dropped(),
                step.added(),
                step.answers().stream().map(AnswerMappingDocument::of).toList());
    }

    /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
    public MigrationDocument {
        renamed = renamed == null ? Map.of() : Copies.of(renamed);
        dropped = dropped == null ? List.of() : Copies.of(dropped);
        added = added == null ? List.of() : Copies.of(added);
        answers = answers == null ? List.of() : Copies.of(answers);
    }

    /**
     * What answers become, for all items that go from one scale to another.
     *
     * @param from the id of a scale of the old version
     * @param to the id of a scale of the new version
     * @param choices the new option or rating by the old one, a rating as a name in quotes; what is not there is lost. Null for
     *     answers that keep their names as far as the new scale has them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"from", "to", "choices"})
    public record AnswerMappingDocument(
            @NotNull @KebabId String from,
            @NotNull @KebabId String to,
            @Nullable Map<@NotNull @Words String, @NotNull @OptionOrRating ScalarValue> choices) {
        /** Copies the map. */
        public AnswerMappingDocument {
            choices = choices == null ? null : Copies.of(choices);
        }

        private static AnswerMappingDocument of(Migration.AnswerMapping mapping) {
            Map<String, ScalarValue> choices = new LinkedHashMap<>();
            mapping.choices().forEach((old, now) -> choices.put(old.code(), ScalarValue.of(now)));
            return new AnswerMappingDocument(mapping.from(), mapping.to(), choices);
        }
    }
}
