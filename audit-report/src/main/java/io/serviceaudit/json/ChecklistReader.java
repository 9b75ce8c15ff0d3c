package io.serviceaudit.json;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metrics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a checklist document. */
final class ChecklistReader {
    private static final List<String> FIELDS = List.of(
            DocumentKind.FORMAT,
            "id",
            "version",
            "language",
            "title",
            "purpose",
            "guide",
            "facts",
            "next",
            "scoring",
            "scales",
            "sections");

    /** The language of texts where the document names none. */
    static final String DEFAULT_LANGUAGE = "en";

    /** The one level of health that is no band. */
    private static final String DIAGNOSIS_NEEDED = "diagnosis-needed";

    private final Metrics metrics;
    private final Limits limits;
    private final Problems problems;
    private final Values values;

    ChecklistReader(Metrics metrics, Limits limits, Problems problems) {
        this.metrics = metrics;
        this.limits = limits;
        this.problems = problems;
        values = new Values(limits, problems);
    }

    /** The checklist; null if the document was refused, and then there is a problem. */
    @Nullable
    Checklist read(JsonValue document) {
        if (!DocumentKind.CHECKLIST.isKindOf(document, problems)) {
            return null;
        }
        Fields fields = Fields.of(document, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        fields.required(DocumentKind.FORMAT, values::text);
        String id = fields.required("id", values::id);
        String version = fields.required("version", values::version);
        String language = fields.optional("language", this::language);
        Texts texts = new Texts(language == null ? DEFAULT_LANGUAGE : language, problems, values);
        FactReader factReader = new FactReader(texts, problems, values);
        Text title = fields.required("title", texts::text);
        Text purpose = fields.optional("purpose", texts::text);
        Text guide = fields.optional("guide", texts::text);
        List<Fact> facts = fields.optional("facts", factReader::facts);
        ScoringReader scoringReader = new ScoringReader(texts, problems, values);
        Scoring scoring = fields.optional("scoring", scoringReader::field);
        Map<String, Text> next = fields.optional("next", v -> next(v, scoringReader.bandIds(), texts));
        ScaleReader scales = new ScaleReader(texts, problems, values);
        fields.optional("scales", scales::scales);
        SectionReader sectionReader = new SectionReader(texts, scales, factReader, metrics, limits, problems, values);
        List<Section> sections = fields.required("sections", sectionReader::sections);
        if (id == null || version == null || title == null || sections == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Checklist.Builder builder = Checklist.builder(id, version, title);
            if (purpose != null) {
                builder.purpose(purpose);
            }
            if (guide != null) {
                builder.guide(guide);
            }
            if (facts != null) {
                facts.forEach(builder::fact);
            }
            if (next != null) {
                next.forEach(builder::nextStep);
            }
            if (scoring != null) {
                builder.scoring(scoring);
            }
            sections.forEach(builder::section);
            return builder.build();
        });
    }

    private @Nullable String language(JsonValue value) {
        String language = values.text(value);
        return language == null ? null : Texts.tag(language, value.place(), problems);
    }

    /**
     * What to do next by level of health.
     *
     * @param bands the ids of the levels; null where they cannot be told, and then any is taken
     */
    private @Nullable Map<String, Text> next(JsonValue value, @Nullable List<String> bands, Texts texts) {
        List<String> known = bands == null
                ? List.of()
                : Stream.concat(bands.stream(), Stream.of(DIAGNOSIS_NEEDED)).toList();
        return values.entries(
                value,
                (name, place) -> {
                    if (bands != null && !known.contains(name)) {
                        problems.addUnknown(place, Message.UNKNOWN_BAND, name, known, name, Problems.names(known));
                        return null;
                    }
                    return name;
                },
                (level, text) -> texts.text(text));
    }
}
