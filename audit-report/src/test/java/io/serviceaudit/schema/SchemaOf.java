package io.serviceaudit.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoDuration;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.LanguageTag;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.OptionId;
import io.serviceaudit.json.constraint.OptionOrRating;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.PlainDateTime;
import io.serviceaudit.json.constraint.RatingKey;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of a document out of its record: types and order of the components, their constraints, their javadoc. */
final class SchemaOf {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final String DURATION = "^-?P(?=[0-9T])(?:[0-9]{1,12}W|(?:[0-9]{1,12}D)?"
            + "(?:T(?=[0-9])(?:[0-9]{1,15}H)?(?:[0-9]{1,12}M)?(?:[0-9]{1,12}(?:\\.[0-9]{1,9})?S)?)?)$";

    /** The counts that go together; of another metric other ones, which is for the reader to tell. */
    private static final List<List<String>> COUNTS = List.of(
            List.of("promoters", "passives", "detractors"),
            List.of("satisfied", "neutral", "dissatisfied"),
            List.of("part", "whole"),
            List.of("total", "per"));

    /** What each constraint means in a schema; one that is missing here fails the test. */
    private static final Map<Class<? extends Annotation>, BiConsumer<Annotation, ObjectNode>> CONSTRAINTS =
            constraints();

    private final Map<Class<?>, Javadoc> javadocs = new HashMap<>();
    private final ObjectNode definitions = MAPPER.createObjectNode();
    private final Map<String, Class<?>> defined = new HashMap<>();

    private SchemaOf() {}

    /** The schema of a record, as text. */
    static String text(Class<? extends Record> type, String id, String title) {
        SchemaOf schema = new SchemaOf();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", id);
        root.put("title", title);
        root.setAll(schema.object(type));
        if (!schema.definitions.isEmpty()) {
            root.set("$defs", schema.definitions);
        }
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines);
        return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
    }

    private ObjectNode object(Class<? extends Record> type) {
        ObjectNode object = MAPPER.createObjectNode();
        Class<?> file = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        Javadoc javadoc = javadocs.computeIfAbsent(file, Javadoc::of);
        javadoc.sentence(type).ifPresent(text -> object.put("description", text));
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        List<RecordComponent> components = inOrder(type);
        for (RecordComponent component : components) {
            ObjectNode property = property(component);
            javadoc.parameter(type, component.getName()).ifPresent(text -> property.put("description", text));
            properties.set(name(component), property);
        }
        List<String> required = components.stream()
                .filter(SchemaOf::isRequired)
                .map(SchemaOf::name)
                .toList();
        if (!required.isEmpty()) {
            required.forEach(object.putArray("required")::add);
        }
        object.put("additionalProperties", false);
        if (type == AuditDocument.CountsDocument.class) {
            ArrayNode ways = object.putArray("anyOf");
            COUNTS.forEach(names -> required(ways.addObject(), names));
        }
        return object;
    }

    private static void required(ObjectNode object, List<String> names) {
        names.forEach(object.putArray("required")::add);
    }

    /** What holds of one metric alone: the counts and the ratings of the Net Promoter Score. */
    private static ObjectNode ofNetPromoterScore(ObjectNode measurement) {
        ObjectNode own = measurement.deepCopy();
        ObjectNode properties = own.putObject("properties");
        required(properties.putObject("counts"), COUNTS.get(0));
        properties.putObject("ratings").putObject("items").put("minimum", 0).put("maximum", 10);
        return own;
    }

    /** The components in the order in which they are written. */
    private static List<RecordComponent> inOrder(Class<? extends Record> type) {
        Map<String, RecordComponent> byName = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            byName.put(name(component), component);
        }
        JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
        if (order == null) {
            return List.copyOf(byName.values());
        }
        if (!byName.keySet().equals(new java.util.HashSet<>(List.of(order.value())))) {
            throw new IllegalStateException(type + " has components that its order does not name, or the reverse");
        }
        return Arrays.stream(order.value()).map(byName::get).toList();
    }

    /** The name of its field: its own, unless an annotation gives it another. */
    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive()
                || component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAccessor().isAnnotationPresent(NotEmpty.class);
    }

    private ObjectNode property(RecordComponent component) {
        ObjectNode property = type(component.getAnnotatedType());
        constrain(component.getAccessor(), property);
        if (component.getName().equals("ratings")) {
            // A record takes any number, so that a mapper cuts none down before it is refused.
            ((ObjectNode) property.get("items")).put("type", "integer");
        }
        if (component.getDeclaringRecord() == AuditDocument.class
                && component.getName().equals("metrics")) {
            property.putObject("properties")
                    .set("nps", ofNetPromoterScore((ObjectNode) property.get("additionalProperties")));
        }
        return property;
    }

    private ObjectNode type(AnnotatedType annotated) {
        ObjectNode node = MAPPER.createObjectNode();
        Class<?> raw = raw(annotated);
        if (raw == List.class) {
            node.put("type", "array").set("items", constrained(argument(annotated, 0)));
        } else if (raw == Map.class) {
            node.put("type", "object");
            ObjectNode names = MAPPER.createObjectNode();
            constrain(argument(annotated, 0), names);
            if (!names.isEmpty()) {
                node.set("propertyNames", names);
            }
            node.set("additionalProperties", constrained(argument(annotated, 1)));
        } else if (raw == String.class) {
            node.put("type", "string");
        } else if (raw == LocalDate.class) {
            node.put("type", "string").put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        } else if (raw == boolean.class || raw == Boolean.class) {
            node.put("type", "boolean");
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            node.put("type", "integer");
        } else if (raw == BigDecimal.class) {
            node.put("type", "number");
        } else if (raw == LocalizedText.class) {
            node.put("$ref", define("text", SchemaOf::localizedText));
        } else if (raw == ScalarValue.class) {
            node.putArray("type").add("string").add("number");
        } else if (raw.isRecord()) {
            node.put("$ref", defineOnce(raw.asSubclass(Record.class)));
        } else {
            throw new IllegalStateException("no schema for " + raw);
        }
        return node;
    }

    private ObjectNode constrained(AnnotatedType annotated) {
        ObjectNode node = type(annotated);
        constrain(annotated, node);
        return node;
    }

    /** A record; one that can be made of a string or a number alone has that as its shorthand: the value of its first component. */
    private ObjectNode record(Class<? extends Record> type) {
        ObjectNode object = object(type);
        boolean hasShorthand = Arrays.stream(type.getDeclaredMethods())
                .map(method -> method.getAnnotation(JsonCreator.class))
                .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
        if (!hasShorthand) {
            return object;
        }
        ObjectNode either = MAPPER.createObjectNode();
        either.putArray("anyOf").add(object).add(property(type.getRecordComponents()[0]));
        return either;
    }

    private static ObjectNode localizedText() {
        ObjectNode text = MAPPER.createObjectNode();
        text.put("description", "Text in one language, or an object of language tag to text.");
        ObjectNode words = MAPPER.createObjectNode().put("type", "string").put("pattern", "\\S");
        ObjectNode byLanguage = MAPPER.createObjectNode().put("type", "object").put("minProperties", 1);
        byLanguage.set("propertyNames", MAPPER.createObjectNode().put("pattern", "^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"));
        byLanguage.set("additionalProperties", words.deepCopy());
        text.putArray("anyOf").add(words).add(byLanguage);
        return text;
    }

    /** Defines a record under its simple name, which no other may have. */
    private String defineOnce(Class<? extends Record> type) {
        Class<?> earlier = defined.putIfAbsent(name(type), type);
        if (earlier != null && !earlier.equals(type)) {
            throw new IllegalStateException(earlier + " and " + type + " have one name; each definition needs its own");
        }
        return define(name(type), () -> record(type));
    }

    private String define(String name, java.util.function.Supplier<ObjectNode> definition) {
        if (!definitions.has(name)) {
            ObjectNode place = definitions.putObject(name);
            place.setAll(definition.get());
        }
        return "#/$defs/" + name;
    }

    private static String name(Class<?> type) {
        String name = type.getSimpleName().replaceFirst("(?<=.)Document$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return annotated.getType() instanceof ParameterizedType type
                ? (Class<?>) type.getRawType()
                : (Class<?>) annotated.getType();
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }

    private static void constrain(AnnotatedElement element, ObjectNode node) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                Optional.ofNullable(CONSTRAINTS.get(annotation.annotationType()))
                        .orElseThrow(() -> new IllegalStateException("no schema for " + annotation))
                        .accept(annotation, node);
            }
        }
    }

    private static Map<Class<? extends Annotation>, BiConsumer<Annotation, ObjectNode>> constraints() {
        Map<Class<? extends Annotation>, BiConsumer<Annotation, ObjectNode>> all = new LinkedHashMap<>();
        all.put(NotNull.class, (constraint, node) -> {});
        all.put(
                NotEmpty.class,
                (constraint, node) ->
                        node.put(node.path("type").asString().equals("object") ? "minProperties" : "minItems", 1));
        all.put(Min.class, (constraint, node) -> node.put("minimum", ((Min) constraint).value()));
        all.put(Max.class, (constraint, node) -> node.put("maximum", ((Max) constraint).value()));
        all.put(PositiveOrZero.class, (constraint, node) -> node.put("minimum", 0));
        all.put(Positive.class, (constraint, node) -> node.put("exclusiveMinimum", 0));
        all.put(DocumentFormat.class, (constraint, node) -> node.put("const", ((DocumentFormat) constraint).value()));
        all.put(
                OneOf.class,
                (constraint, node) -> List.of(((OneOf) constraint).value()).forEach(node.putArray("enum")::add));
        all.put(
                KebabId.class,
                (constraint, node) -> node.put("pattern", "^" + ID + "$").put("maxLength", 64));
        all.put(
                OptionId.class,
                (constraint, node) ->
                        node.put("pattern", "^(?:n/a|" + ID + ")$").put("maxLength", 64));
        all.put(
                HostId.class,
                (constraint, node) ->
                        node.put("pattern", "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]{1,128}$"));
        all.put(
                VersionId.class,
                (constraint, node) -> node.put("pattern", "^[0-9A-Za-z](?:[0-9A-Za-z.+_-]{0,62}[0-9A-Za-z])?$"));
        all.put(RatingKey.class, (constraint, node) -> node.put("pattern", "^(?:0|-?[1-9][0-9]{0,9})$"));
        all.put(CurrencyCode.class, (constraint, node) -> node.put("pattern", "^[A-Z]{3}$"));
        all.put(
                IsoPeriod.class,
                (constraint, node) -> node.put(
                        "pattern", "^P(?=.*[1-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,4}D)?$"));
        all.put(IsoDuration.class, (constraint, node) -> node.put("pattern", DURATION.replace("^-?", "^")));
        all.put(LanguageTag.class, (constraint, node) -> node.put("pattern", "^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"));
        all.put(PlainDate.class, (constraint, node) -> {});
        all.put(
                PlainDateTime.class,
                (constraint, node) -> node.put(
                        "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?$"));
        all.put(Words.class, (constraint, node) -> {
            if (node.has("type")) {
                node.put("pattern", "\\S");
            }
        });
        all.put(OptionOrRating.class, (constraint, node) -> {
            node.remove("type");
            ObjectNode option = MAPPER.createObjectNode().put("type", "string");
            option.put("pattern", "^(?:n/a|" + ID + ")$").put("maxLength", 64);
            node.putArray("anyOf").add(option).add(MAPPER.createObjectNode().put("type", "integer"));
        });
        all.put(NumberOrDuration.class, (constraint, node) -> {
            node.remove("type");
            node.putArray("anyOf")
                    .add(MAPPER.createObjectNode().put("type", "number"))
                    .add(MAPPER.createObjectNode().put("type", "string").put("pattern", DURATION));
        });
        return all;
    }
}
