package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.serviceaudit.json.constraint.DocumentFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document record is made of: its components with their constraints, and its constructor. Made once for a type. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final List<Part> parts;
    private final List<String> names;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("type '" + type.getName() + "' is no record; only records can be read");
        }
        parts = Arrays.stream(components).map(RecordShape::part).toList();
        names = parts.stream().map(Part::name).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record " + type.getName() + " has no canonical constructor", e);
        }
    }

    /**
     * The shape of a record type.
     *
     * @throws IllegalArgumentException if it is no record
     */
    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The components, in order. */
    List<Part> parts() {
        return parts;
    }

    /** The names of the fields, in order. */
    List<String> names() {
        return names;
    }

    /** The component of a field's name; empty if there is none. */
    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The format the document must name; empty if it names none. */
    Optional<String> format() {
        return part(DocumentKind.FORMAT)
                .flatMap(part -> part.value().constraint(DocumentFormat.class))
                .map(DocumentFormat::value);
    }

    /**
     * Makes a record of its components' values.
     *
     * @throws IllegalArgumentException if its constructor refuses them
     */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("record " + type.getName() + " failed to be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "record " + type.getName() + " cannot be made: its package must be open to io.serviceaudit.report",
                    e);
        }
    }

    /**
     * The record that a plain value stands for, as an option stands for an answer: what its type's own factory for such a value
     * makes of it; empty if it has none.
     */
    Optional<Object> ofPlain(Object plain) {
        for (Method method : type.getDeclaredMethods()) {
            JsonCreator creator = method.getAnnotation(JsonCreator.class);
            boolean isFactory = creator != null
                    && creator.mode() == JsonCreator.Mode.DELEGATING
                    && Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 1;
            if (isFactory && boxed(method.getParameterTypes()[0]).isInstance(plain)) {
                try {
                    return Optional.of(method.invoke(null, plain));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("factory " + method + " of a document record failed", e);
                }
            }
        }
        return Optional.empty();
    }

    private static Class<?> boxed(Class<?> type) {
        return type == long.class ? Long.class : type;
    }

    private static Part part(RecordComponent component) {
        try {
            // The standard constraints have no place on a component; they are on the field it stands for.
            Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
            JsonProperty named = field.getAnnotation(JsonProperty.class);
            return new Part(
                    named == null ? component.getName() : named.value(),
                    component.getName(),
                    Value.of(field.getAnnotatedType(), field.getAnnotations()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("record component " + component + " has no field", e);
        }
    }

    /**
     * A component.
     *
     * @param name the name of its field in JSON: its own, unless that is a word of the language, as {@code new} is
     * @param property its own name
     * @param value what stands there
     */
    record Part(String name, String property, Value value) {
        /** Whether a document must have it. */
        boolean isRequired() {
            return value.type().isPrimitive()
                    || value.has(NotNull.class)
                    || value.has(NotEmpty.class)
                    || value.has(NotBlank.class);
        }
    }

    /**
     * What stands in a component, a list or a map.
     *
     * @param type the type without its arguments
     * @param constraints the annotations of the value itself
     * @param arguments what stands in a list, or the keys and values of a map; empty otherwise
     */
    record Value(Class<?> type, List<Annotation> constraints, List<Value> arguments) {
        static Value of(AnnotatedType annotated, Annotation... constraints) {
            List<Value> arguments = new ArrayList<>();
            if (annotated instanceof AnnotatedParameterizedType parameterized) {
                for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                    arguments.add(of(argument, argument.getAnnotations()));
                }
            }
            return new Value(raw(annotated.getType()), List.of(constraints), List.copyOf(arguments));
        }

        private static Class<?> raw(Type type) {
            if (type instanceof ParameterizedType parameterized) {
                return raw(parameterized.getRawType());
            }
            if (type instanceof Class<?> raw) {
                return raw;
            }
            throw new IllegalStateException("type " + type + " of a document record is neither a class nor a record");
        }

        <A extends Annotation> Optional<A> constraint(Class<A> annotation) {
            return constraints.stream()
                    .filter(annotation::isInstance)
                    .map(annotation::cast)
                    .findFirst();
        }

        boolean has(Class<? extends Annotation> annotation) {
            return constraint(annotation).isPresent();
        }

        boolean isList() {
            return type == List.class;
        }

        boolean isMap() {
            return type == Map.class;
        }

        /** Whether Bean Validation looks into it. */
        boolean isCascaded() {
            return has(Valid.class);
        }
    }
}
