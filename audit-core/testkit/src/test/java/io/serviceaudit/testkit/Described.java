package io.serviceaudit.testkit;

import io.serviceaudit.measure.Ratio;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that a value says, by its accessors, as text: for values that have no equality of their own. */
final class Described {
    private Described() {}

    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Described::of).orElse("-");
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Described::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return of(map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                    .toList());
        }
        if (!value.getClass().getPackageName().startsWith("io.serviceaudit")
                || value instanceof Enum<?>
                || value instanceof Ratio) {
            return value.toString();
        }
        return accessors(value.getClass()).stream()
                .map(accessor -> accessor.getName() + ": " + of(read(value, accessor)))
                .collect(Collectors.joining("; ", value.getClass().getSimpleName() + "(", ")"));
    }

    /** Public methods without arguments that are not static and do not give a changed copy, by name. */
    static List<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() == 0
                        && method.getReturnType() != type
                        && !List.of("toString", "hashCode").contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    static Object read(Object value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor.toString(), e);
        }
    }
}
