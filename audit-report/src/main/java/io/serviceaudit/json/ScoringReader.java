package io.serviceaudit.json;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Text;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads scoring parameters, as a document of their own and as a field of a checklist. */
final class ScoringReader {
    private static final List<String> FIELDS = List.of(
            "id",
            "version",
            "model",
            "unanswered",
            "notApplicable",
            "knockOutCap",
            "minimumCoverage",
            "findingBelow",
            "decimals",
            "top",
            "bands");
    private static final List<String> BAND_FIELDS = List.of("id", "from", "name");

    private final Texts texts;
    private final Problems problems;
    private final Values values;

    /** The ids of the bands that hold, also of refused ones; null where they cannot be told. */
    private @Nullable List<String> bandIds =
            Scoring.standard().bands().orElse(List.of()).stream().map(Band::id).toList();

    ScoringReader(Texts texts, Problems problems, Values values) {
        this.texts = texts;
        this.problems = problems;
        this.values = values;
    }

    /** A document of its own, which must name the scoring. */
    @Nullable
    Scoring document(JsonValue value) {
        return read(value, true);
    }

    /** A field of a checklist, where the one scoring there is need not be named. */
    @Nullable
    Scoring field(JsonValue value) {
        return read(value, false);
    }

    /** The ids of the bands that were read, or of the standard's if there were none; null where they cannot be told. */
    @Nullable
    List<String> bandIds() {
        return bandIds;
    }

    private @Nullable Scoring read(JsonValue value, boolean isNamed) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        if (isNamed) {
            fields.required("id", this::id);
        } else {
            fields.optional("id", this::id);
        }
        fields.optional("version", this::version);
        ScoringModel model = fields.optional("model", v -> values.word(v, ScoringModel.values(), ScoringModel::code));
        MissingValue unanswered = fields.optional("unanswered", this::missingValue);
        MissingValue notApplicable = fields.optional("notApplicable", this::missingValue);
        BigDecimal knockOutCap = fields.optional("knockOutCap", v -> values.decimal(v, 0, 100));
        BigDecimal minimumCoverage = fields.optional("minimumCoverage", v -> values.decimal(v, 0, 100));
        BigDecimal findingBelow = fields.optional("findingBelow", v -> values.decimal(v, 0, 1));
        Integer decimals = fields.optional("decimals", v -> values.whole(v, 0, 10));
        Integer top = fields.optional("top", v -> values.whole(v, 0, 1_000));
        List<Band> bands = fields.optional("bands", this::bands);
        return problems.make(fields.place(), () -> {
            Scoring scoring = Scoring.open();
            scoring = model == null ? scoring : scoring.withModel(model);
            scoring = unanswered == null ? scoring : scoring.withUnanswered(unanswered);
            scoring = notApplicable == null ? scoring : scoring.withNotApplicable(notApplicable);
            scoring = knockOutCap == null ? scoring : scoring.withKnockOutCap(knockOutCap);
            scoring = minimumCoverage == null ? scoring : scoring.withMinimumCoverage(minimumCoverage);
            scoring = findingBelow == null ? scoring : scoring.withFindingBelow(findingBelow);
            scoring = decimals == null ? scoring : scoring.withDecimals(decimals);
            scoring = top == null ? scoring : scoring.withTop(top);
            return bands == null ? scoring : scoring.withBands(bands);
        });
    }

    private @Nullable String id(JsonValue value) {
        String id = values.text(value);
        if (id != null && !id.equals(Scoring.ID)) {
            List<String> known = List.of(Scoring.ID);
            problems.addUnknown(value.place(), Message.UNKNOWN_SCORING, id, known, id, Problems.names(known));
            return null;
        }
        return id;
    }

    private @Nullable BigDecimal version(JsonValue value) {
        BigDecimal version = values.whole(value);
        if (version != null && version.compareTo(BigDecimal.valueOf(Scoring.VERSION)) != 0) {
            problems.add(
                    value.place(),
                    Message.UNKNOWN_SCORING_VERSION,
                    Values.shown(version),
                    Integer.toString(Scoring.VERSION));
            return null;
        }
        return version;
    }

    private @Nullable MissingValue missingValue(JsonValue value) {
        return values.word(value, MissingValue.values(), MissingValue::code);
    }

    private @Nullable List<Band> bands(JsonValue value) {
        Set<String> ids = new LinkedHashSet<>();
        Previous previous = new Previous();
        List<Band> bands = values.filledList(value, band -> band(band, ids, previous));
        bandIds = value instanceof JsonValue.ListValue list
                        && ids.size() == list.elements().size()
                ? List.copyOf(ids)
                : null;
        return bands;
    }

    /** The bound of the band before, null at the first and after one that was refused. */
    private static final class Previous {
        private @Nullable BigDecimal from;
    }

    private @Nullable Band band(JsonValue value, Set<String> ids, Previous previous) {
        BigDecimal before = previous.from;
        previous.from = null;
        Fields fields = Fields.of(value, BAND_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String id = fields.required("id", v -> values.unique(values.id(v), v.place(), ids));
        BigDecimal from = fields.required("from", v -> {
            BigDecimal bound = values.decimal(v, 0, 100);
            if (bound != null && before != null && bound.compareTo(before) <= 0) {
                problems.add(v.place(), Message.NOT_ASCENDING, Values.shown(bound), Values.shown(before));
            }
            return bound;
        });
        previous.from = from;
        Text name = fields.optional("name", texts::text);
        if (id == null || from == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Band band = Band.of(id, from);
            return name == null ? band : band.withName(name);
        });
    }
}
