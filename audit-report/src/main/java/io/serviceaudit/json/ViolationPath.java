package io.serviceaudit.json;

import io.serviceaudit.json.RecordShape.Part;
import io.serviceaudit.json.RecordShape.Value;
import io.serviceaudit.json.constraint.PlainJson;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way from a record to a problem in the terms of Bean Validation: properties by name, elements of lists by index and
 * entries of maps by key. A field that is missing is the property it would be; what is no property is the record it stands in.
 */
final class ViolationPath {
    private final List<Step> steps;

    private ViolationPath(List<Step> steps) {
        this.steps = steps;
    }

    /** One property, with the element or entry of it that the way goes through; null if it goes through none. */
    private record Step(String property, @Nullable Object at) {}

    static ViolationPath of(Class<?> record, String pointer) {
        List<Step> steps = new ArrayList<>();
        RecordShape shape = RecordShape.of(record);
        Value value = null;
        for (String name : names(pointer)) {
            if (shape != null) {
                Part part = shape.part(name).orElse(null);
                if (part == null) {
                    break;
                }
                steps.add(new Step(part.property(), null));
                value = part.value();
            } else {
                int last = steps.size() - 1;
                boolean isElement = value != null && value.isList();
                steps.set(last, new Step(steps.get(last).property(), isElement ? Integer.valueOf(name) : name));
                value = inside(value);
            }
            shape = value != null && value.type().isRecord() && !isPlain(value) ? RecordShape.of(value.type()) : null;
            if (steps.get(steps.size() - 1).at() != null && shape == null) {
                break;
            }
        }
        return new ViolationPath(steps);
    }

    private static boolean isPlain(Value value) {
        return PlainJson.class.isAssignableFrom(value.type());
    }

    private static @Nullable Value inside(@Nullable Value value) {
        if (value == null || value.arguments().isEmpty()) {
            return null;
        }
        return value.arguments().get(value.arguments().size() - 1);
    }

    private static List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < pointer.length(); ) {
            int end = pointer.indexOf('/', at + 1);
            int stop = end < 0 ? pointer.length() : end;
            names.add(pointer.substring(at + 1, stop).replace("~1", "/").replace("~0", "~"));
            at = stop;
        }
        return names;
    }

    /** Adds the violation at the end of the way. */
    void add(ConstraintViolationBuilder builder) {
        if (steps.isEmpty()) {
            builder.addConstraintViolation();
            return;
        }
        Node node = Node.of(builder.addPropertyNode(steps.get(0).property()));
        for (int i = 1; i < steps.size(); i++) {
            node = node.property(steps.get(i).property(), steps.get(i - 1).at());
        }
        node.end(steps.get(steps.size() - 1).at());
    }

    /** A node that can be continued or ended; the API has two types for it, without and with a place in a list or map. */
    private record Node(
            Function<String, NodeBuilderCustomizableContext> next,
            Supplier<LeafNodeBuilderCustomizableContext> bean,
            Runnable violation) {
        static Node of(NodeBuilderCustomizableContext node) {
            return new Node(node::addPropertyNode, node::addBeanNode, node::addConstraintViolation);
        }

        static Node of(NodeBuilderDefinedContext node) {
            return new Node(node::addPropertyNode, node::addBeanNode, node::addConstraintViolation);
        }

        Node property(String name, @Nullable Object at) {
            NodeBuilderCustomizableContext property = next.apply(name);
            if (at == null) {
                return of(property);
            }
            return of(
                    at instanceof Integer index
                            ? property.inIterable().atIndex(index)
                            : property.inIterable().atKey(at));
        }

        void end(@Nullable Object at) {
            if (at == null) {
                violation.run();
            } else if (at instanceof Integer index) {
                bean.get().inIterable().atIndex(index).addConstraintViolation();
            } else {
                bean.get().inIterable().atKey(at).addConstraintViolation();
            }
        }
    }
}
