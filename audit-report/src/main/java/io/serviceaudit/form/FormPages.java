package io.serviceaudit.form;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.FlatAudits;
import io.serviceaudit.json.FlatField;
import io.serviceaudit.json.JsonObject;
import io.serviceaudit.priority.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a checklist out as a form: a page on the audit as a whole and a page for each section. */
final class FormPages {
    /** Options and ratings up to this many are buttons, more are a list that drops down. */
    private static final int MOST_BUTTONS = 10;

    private static final String ENGLISH = "en";

    private final Checklist checklist;
    private final @Nullable Audit audit;
    private final int mostCharacters;
    private final FormTexts texts;
    private final Applicability applicability;

    FormPages(Checklist checklist, @Nullable Audit audit, int mostCharacters) {
        this.checklist = checklist;
        this.audit = audit;
        this.mostCharacters = mostCharacters;
        texts = FormTexts.of(checklist);
        applicability = Applicability.of(checklist, audit);
    }

    /** An element of a form, its properties in their order. */
    private static final class Element {
        private final Map<String, Object> properties = new LinkedHashMap<>();

        static Element of(String type, String name) {
            return new Element().with("type", type).with("name", name);
        }

        Element with(String property, Object value) {
            properties.put(property, value);
            return this;
        }

        Element visibleIf(Formula formula) {
            return formula.isTrue() ? this : with("visibleIf", formula.text());
        }
    }

    private static List<Object> properties(List<Element> elements) {
        return elements.stream().map(element -> (Object) element.properties).toList();
    }

    JsonObject form() {
        Element form = new Element();
        if (!checklist.language().equals(ENGLISH)) {
            form.with("locale", FormTexts.locale(checklist.language()));
        }
        form.with("title", texts.of(checklist.title()));
        form.with("showQuestionNumbers", false)
                .with("showProgressBar", true)
                .with("questionErrorLocation", "bottom")
                .with("maxTextLength", mostCharacters)
                // An answer to an item that a rule excludes is kept and not counted (rule S21).
                .with("clearInvisibleValues", "none");
        form.with("calculatedValues", properties(calculated()));
        List<Element> pages = new ArrayList<>();
        pages.add(head());
        checklist.sections().forEach(section -> pages.add(page(section)));
        form.with("pages", properties(pages));
        return new JsonObject(form.properties);
    }

    /** What the data are of, which a host that fills the form in cannot forget, and what conditions need. */
    private List<Element> calculated() {
        List<Element> calculated = new ArrayList<>();
        calculated.add(fixed(FlatField.FORMAT, FlatAudits.FORMAT));
        calculated.add(fixed(FlatField.CHECKLIST, checklist.id()));
        calculated.add(fixed(FlatField.VERSION, checklist.version()));
        applicability
                .calculated()
                .forEach((name, formula) ->
                        calculated.add(new Element().with("name", name).with("expression", formula.text())));
        return calculated;
    }

    /** What goes into the data as it is; formats, ids and versions have no quotes in them. */
    private static Element fixed(FlatField field, String value) {
        return new Element()
                .with("name", field.fieldName())
                .with("expression", "'" + value + "'")
                .with("includeIntoResult", true);
    }

    private Element head() {
        Element page = new Element().with("name", "_about").with("title", texts.of(FormTexts.word("audit.title")));
        List<Text> about = Stream.concat(checklist.purpose().stream(), checklist.guide().stream())
                .toList();
        if (!about.isEmpty()) {
            page.with("description", texts.of(texts.paragraphs(about)));
        }
        List<Element> elements = new ArrayList<>();
        elements.add(hostId(FlatField.AUDIT, "audit").with("isRequired", true));
        elements.add(Element.of("text", FlatField.DATE.fieldName())
                .with("title", texts.of(FormTexts.word("date")))
                .with("inputType", "date")
                .with("isRequired", true));
        elements.add(hostId(FlatField.SUBJECT, "subject")
                .with(
                        "requiredIf",
                        "{" + FlatField.SUBJECT_NAME.fieldName() + "} notempty or {" + FlatField.INDUSTRY.fieldName()
                                + "} notempty"));
        elements.add(Element.of("text", FlatField.SUBJECT_NAME.fieldName())
                .with("title", texts.of(FormTexts.word("subject-name"))));
        elements.add(Element.of("dropdown", FlatField.INDUSTRY.fieldName())
                .with("title", texts.of(FormTexts.word("industry")))
                .with("choices", industries()));
        return page.with("elements", properties(elements));
    }

    private Element hostId(FlatField field, String title) {
        return Element.of("text", field.fieldName())
                .with("title", texts.of(FormTexts.word(title)))
                .with("maxLength", 128);
    }

    /** The industries of the library, those the checklist asks about, and that of the audit. */
    private List<Object> industries() {
        Map<String, Object> choices = new LinkedHashMap<>();
        for (Industry industry : Industries.standard().all()) {
            choices.put(industry.id(), choice(industry.id(), texts.of(industry.name())));
        }
        Stream<String> asked = Stream.concat(
                        checklist.sections().stream().flatMap(section -> section.appliesWhen().stream()),
                        checklist.items().stream().flatMap(item -> item.appliesWhen().stream()))
                .flatMap(FormPages::industries);
        Optional<String> own =
                Optional.ofNullable(audit).flatMap(Audit::subject).flatMap(Subject::industry);
        Stream.concat(asked, own.stream()).forEach(id -> choices.putIfAbsent(id, choice(id, id)));
        return List.copyOf(choices.values());
    }

    private static Stream<String> industries(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().flatMap(FormPages::industries);
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().flatMap(FormPages::industries);
        }
        if (condition instanceof Condition.Not not) {
            return industries(not.condition());
        }
        return condition instanceof Condition.Industry industry ? Stream.of(industry.industry()) : Stream.of();
    }

    private Element page(Section section) {
        Element page = new Element().with("name", "_section_" + section.id());
        page.with("title", section.title().map(texts::of).orElse(section.id()));
        section.description().ifPresent(description -> page.with("description", texts.of(description)));
        page.visibleIf(applicability.of(section));
        return page.with(
                "elements", properties(section.items().stream().map(this::panel).toList()));
    }

    private Element panel(Item item) {
        Element panel = Element.of("panel", item.id() + "_item").visibleIf(applicability.of(item));
        List<Element> elements = new ArrayList<>();
        elements.add(question(item));
        item.redFlag()
                .ifPresent(flag -> elements.add(Element.of("boolean", FlatField.OfAnswer.RED_FLAG.of(item.id()))
                        .with("titleLocation", "hidden")
                        .with("renderAs", "checkbox")
                        .with("label", texts.of(texts.word("red-flag", Map.of("text", flag.text()))))));
        elements.add(Element.of("panel", item.id() + "_details")
                .with("title", texts.of(FormTexts.word("details")))
                .with("state", "collapsed")
                .with("elements", properties(details(item))));
        return panel.with("elements", properties(elements));
    }

    private Element question(Item item) {
        String name = FlatField.OfAnswer.ANSWER.of(item.id());
        int choices = item.scale().choices().size();
        boolean isRating = item.scale() instanceof RatingScale;
        Element question = Element.of(choices > MOST_BUTTONS ? "dropdown" : isRating ? "rating" : "radiogroup", name)
                .with("title", texts.of(item.question()));
        help(item).ifPresent(help -> question.with("description", texts.of(help)));
        if (!(item.scale() instanceof RatingScale ratings)) {
            question.with("choices", choices(item));
            return choices > MOST_BUTTONS ? question : question.with("showClearButton", true);
        }
        if (choices > MOST_BUTTONS) {
            question.with("choicesMin", ratings.from()).with("choicesMax", ratings.to());
            return ratings.allowsNotApplicable()
                    ? question.with("choices", List.of(choice(item, Choice.NOT_APPLICABLE)))
                    : question;
        }
        // Left to itself, SurveyJS makes a list of a few buttons where they would fit in two rows. What it can
        // write beside them stands behind n/a, as if that were the best; the words for ratings are in the help.
        return question.with("displayMode", "buttons").with("rateValues", choices(item));
    }

    private List<Object> choices(Item item) {
        return item.scale().choices().stream().map(each -> choice(item, each)).toList();
    }

    private Object choice(Item item, Choice choice) {
        return choice instanceof Choice.Rating rating
                ? rating.value()
                : choice(
                        choice.code(),
                        Terms.answer(item.scale(), choice).map(texts::of).orElse(choice.code()));
    }

    private static Map<String, Object> choice(Object value, Object text) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("value", value);
        choice.put("text", text);
        return choice;
    }

    /** How to answer, why it matters, hints, what ratings mean and what was measured, as far as there is anything to say. */
    private Optional<Text> help(Item item) {
        List<Text> lines = new ArrayList<>();
        item.description().ifPresent(lines::add);
        item.why().ifPresent(why -> lines.add(texts.word("why", Map.of("text", why))));
        item.hints().forEach(hint -> {
            Text kind = Terms.find("hint." + hint.kind()).orElse(Text.of(ENGLISH, hint.kind()));
            lines.add(texts.word("hint", Map.of("kind", kind, "text", hint.text())));
        });
        if (item.scale() instanceof RatingScale ratings) {
            ratings(ratings).ifPresent(lines::add);
        }
        applicability
                .measured(item)
                .ifPresent(measured -> lines.add(texts.word("measured", Map.of("answer", shown(item, measured)))));
        return lines.isEmpty() ? Optional.empty() : Optional.of(texts.paragraphs(lines));
    }

    private Optional<Text> ratings(RatingScale scale) {
        List<Text> named = scale.choices().stream()
                .filter(choice -> choice instanceof Choice.Rating)
                .flatMap(choice -> Terms.answer(scale, choice)
                        .map(label ->
                                texts.word("rating", Map.of("rating", Text.of(ENGLISH, choice.code()), "label", label)))
                        .stream())
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.word("answers", Map.of("answers", texts.joined(named, "; "))));
    }

    private static Text shown(Item item, Choice choice) {
        return Terms.answer(item.scale(), choice).orElse(Text.of(ENGLISH, choice.code()));
    }

    private List<Element> details(Item item) {
        List<Element> details = new ArrayList<>();
        for (int i = 1; i <= item.guidance().size(); i++) {
            details.add(guidance(item, i));
        }
        details.add(Element.of("dropdown", FlatField.OfAnswer.PRIORITY.of(item.id()))
                .with("title", texts.of(FormTexts.word("priority")))
                .with(
                        "choices",
                        Stream.of(Priority.values())
                                .sorted(Comparator.reverseOrder())
                                .map(each -> choice(each.code(), texts.of(Terms.get("priority." + each.code()))))
                                .toList()));
        details.add(comment(FlatField.OfAnswer.SITUATION, item, "situation"));
        Element improve = comment(FlatField.OfAnswer.IMPROVE, item, "improve");
        item.improve()
                .ifPresent(hint ->
                        improve.with("description", texts.of(texts.word("improve.hint", Map.of("text", hint)))));
        details.add(improve);
        details.add(Element.of("text", FlatField.OfAnswer.OWNER.of(item.id()))
                .with("title", texts.of(FormTexts.word("owner"))));
        details.add(Element.of("text", FlatField.OfAnswer.DUE.of(item.id()))
                .with("title", texts.of(FormTexts.word("due")))
                .with("inputType", "date")
                .with("startWithNewLine", false));
        details.add(comment(FlatField.OfAnswer.COMMENT, item, "comment"));
        return details;
    }

    private Element comment(FlatField.OfAnswer field, Item item, String title) {
        return Element.of("comment", field.of(item.id()))
                .with("title", texts.of(FormTexts.word(title)))
                .with("rows", 2)
                .with("autoGrow", true);
    }

    /** A guiding question; it opens when the one before it is answered, since their answers have no gaps. */
    private Element guidance(Item item, int number) {
        Text title = texts.word(
                "guidance",
                Map.of(
                        "number",
                        Text.of(ENGLISH, Integer.toString(number)),
                        "text",
                        item.guidance().get(number - 1)));
        Element question = Element.of("radiogroup", FlatField.guidance(item.id(), number))
                .with("title", texts.of(title))
                .with("colCount", 0)
                .with(
                        "choices",
                        Stream.of(GuidanceAnswer.values())
                                .map(each -> choice(each.code(), texts.of(Terms.get("option." + each.code()))))
                                .collect(Collectors.toList()));
        return number == 1
                ? question
                : question.with("enableIf", "{" + FlatField.guidance(item.id(), number - 1) + "} notempty");
    }
}
