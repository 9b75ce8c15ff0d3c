package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Writes documents in canonical form: fixed field order, compact, plain decimals, no escapes beyond those JSON needs. Order and numbers
 * are the records' own, so that any mapper writes the same.
 *
 * <p>Of Jackson this needs the generator alone, and no mapper: the mapper of Jackson 3 fails beside jackson-annotations as old as those a
 * host on Jackson 2.20 or earlier has. The records are few in kind: their components are the fields, and what is named otherwise, left out or
 * stands for its record is what their annotations tell a mapper.
 */
final class DocumentWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final JsonGenerator generator;

    private DocumentWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    static String write(Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new DocumentWriter(generator).value(document);
        }
        return text.toString();
    }

    /**
     * What is written of a document, as a tree: {@link DocumentTree.Members} of records and maps, lists, {@code String}, {@code
     * BigDecimal}, {@code Boolean}, and each {@link LocalizedText} as it is. A null that would be written is left out.
     */
    static Object tree(Object value) {
        if (value instanceof LocalizedText || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof Number number) {
            return number instanceof BigDecimal ? number : new BigDecimal(number.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DocumentWriter::tree).toList();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put((String) name, tree(member)));
            return new DocumentTree.Members(members, false);
        }
        Shape shape = SHAPES.get(value.getClass());
        if (shape.standIn != null) {
            return tree(Objects.requireNonNull(shape.standIn.of(value), "a value that stands for its record"));
        }
        for (Component component : shape.components) {
            Object member = component.of(value);
            if (member != null && !component.isLeftOut(member)) {
                members.put(component.name, tree(member));
            }
        }
        return new DocumentTree.Members(members, true);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String || value instanceof LocalDate) {
            generator.writeString(value.toString());
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            map.forEach((name, member) -> {
                generator.writeName((String) name);
                value(member);
            });
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(this::value);
            generator.writeEndArray();
        } else if (value instanceof Record) {
            SHAPES.get(value.getClass()).write(value, this);
        } else {
            throw new IllegalArgumentException(
                    "a document cannot hold a " + value.getClass().getName()
                            + "; allowed are records, lists, maps, texts, numbers, dates, true, false and null");
        }
    }

    /** How the records of one class are written. */
    private record Shape(
            List<Component> components, @Nullable Component standIn) {
        static Shape of(Class<?> type) {
            List<Component> components = new ArrayList<>();
            Component standIn = null;
            for (RecordComponent part : type.getRecordComponents()) {
                Component component = Component.of(type, part);
                components.add(component);
                if (part.getAccessor().isAnnotationPresent(JsonValue.class)) {
                    standIn = component;
                }
            }
            JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
            if (order != null) {
                List<String> names = List.of(order.value());
                components.sort(Comparator.comparingInt(component -> names.indexOf(component.name)));
            }
            return new Shape(List.copyOf(components), standIn);
        }

        void write(Object record, DocumentWriter writer) {
            if (standIn != null) {
                writer.value(standIn.of(record));
                return;
            }
            writer.generator.writeStartObject();
            for (Component component : components) {
                Object value = component.of(record);
                if (!component.isLeftOut(value)) {
                    writer.generator.writeName(component.name);
                    writer.value(value);
                }
            }
            writer.generator.writeEndObject();
        }
    }

    /** A component, and whether it is left out where it is null or empty. */
    private record Component(String name, Method accessor, JsonInclude.Include include) {
        static Component of(Class<?> type, RecordComponent part) {
            Method accessor = part.getAccessor();
            JsonInclude own = accessor.getAnnotation(JsonInclude.class);
            JsonInclude include = own == null ? type.getAnnotation(JsonInclude.class) : own;
            accessor.setAccessible(true);
            JsonProperty named = accessor.getAnnotation(JsonProperty.class);
            return new Component(
                    named == null ? part.getName() : named.value(),
                    accessor,
                    include == null ? JsonInclude.Include.ALWAYS : include.value());
        }

        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }

        boolean isLeftOut(@Nullable Object value) {
            return switch (include) {
                case ALWAYS -> false;
                case NON_NULL -> value == null;
                case NON_EMPTY ->
                    value == null
                            || value instanceof Collection<?> list && list.isEmpty()
                            || value instanceof Map<?, ?> map && map.isEmpty();
                default -> throw new IllegalStateException(accessor + " is included " + include);
            };
        }
    }
}
