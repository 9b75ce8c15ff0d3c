package io.serviceaudit.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document with changes that a tape says: values, names and whole parts exchanged, put in, doubled and taken out, so that a
 * fuzzer gets past the syntax. What comes out is nearly always JSON, if seldom a document.
 */
final class EditedDocument {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int MOST_EDITS = 8;
    private static final Map<String, Node> PARSED = new ConcurrentHashMap<>();

    /** A node: a list, an object where it has names, or a literal as it is written. */
    private static final class Node {
        private final List<Node> parts = new ArrayList<>();
        private @Nullable List<String> names;
        private @Nullable String literal;

        static Node literal(String literal) {
            Node node = new Node();
            node.literal = literal;
            return node;
        }

        static Node of(JsonNode json) {
            if (!json.isContainer()) {
                return literal(json.toString());
            }
            Node node = new Node();
            if (json.isObject()) {
                List<String> names = new ArrayList<>();
                json.properties().forEach(member -> {
                    names.add(quoted(member.getKey()));
                    node.parts.add(of(member.getValue()));
                });
                node.names = names;
            } else {
                json.forEach(part -> node.parts.add(of(part)));
            }
            return node;
        }

        Node copy() {
            Node copy = new Node();
            copy.takeFrom(this);
            return copy;
        }

        void takeFrom(Node other) {
            List<Node> copies = other.parts.stream().map(Node::copy).toList();
            parts.clear();
            parts.addAll(copies);
            names = other.names == null ? null : new ArrayList<>(other.names);
            literal = other.literal;
        }

        void add(int at, String name, Node part) {
            parts.add(at, part);
            if (names != null) {
                names.add(at, name);
            }
        }

        void remove(int at) {
            parts.remove(at);
            if (names != null) {
                names.remove(at);
            }
        }

        void collect(List<Node> all) {
            all.add(this);
            parts.forEach(part -> part.collect(all));
        }

        void write(StringBuilder out) {
            if (literal != null) {
                out.append(literal);
                return;
            }
            out.append(names == null ? '[' : '{');
            for (int i = 0; i < parts.size(); i++) {
                out.append(i == 0 ? "" : ",");
                if (names != null) {
                    out.append(names.get(i)).append(':');
                }
                parts.get(i).write(out);
            }
            out.append(names == null ? ']' : '}');
        }
    }

    private final Node root;

    private EditedDocument(Node root) {
        this.root = root;
    }

    /** A document with the changes that the tape says next. */
    static String of(String document, Tape tape) {
        EditedDocument edited =
                new EditedDocument(PARSED.computeIfAbsent(document, text -> Node.of(MAPPER.readTree(text)))
                        .copy());
        for (int edits = tape.isOver() ? 0 : tape.below(MOST_EDITS); edits > 0 && !tape.isOver(); edits--) {
            edited.edit(tape);
        }
        StringBuilder out = new StringBuilder();
        edited.root.write(out);
        return out.toString();
    }

    private void edit(Tape tape) {
        List<Node> all = new ArrayList<>();
        root.collect(all);
        Node node = all.get(tape.below(Math.max(257, all.size())) % all.size());
        Node other = all.get(tape.below(Math.max(257, all.size())) % all.size());
        switch (tape.below(16)) {
            case 0 -> node.takeFrom(Node.literal(tape.oneOf(Seeds.LITERALS)));
            case 1 -> node.takeFrom(Node.literal(quoted(tape.oneOf(Seeds.WORDS))));
            case 2 -> node.takeFrom(Node.literal(quoted(tape.text())));
            case 3 -> node.takeFrom(Node.literal(tape.number()));
            case 4 -> node.takeFrom(other.copy());
            case 5 -> {
                if (!node.parts.isEmpty()) {
                    node.remove(tape.below(node.parts.size()));
                }
            }
            case 6 -> {
                if (node.literal == null) {
                    node.add(tape.below(node.parts.size() + 1), quoted(tape.oneOf(Seeds.WORDS)), other.copy());
                }
            }
            case 7 -> {
                if (!node.parts.isEmpty()) {
                    int at = tape.below(node.parts.size());
                    node.add(
                            at,
                            node.names == null ? "" : node.names.get(at),
                            node.parts.get(at).copy());
                }
            }
            case 8 -> {
                if (node.names != null && !node.parts.isEmpty()) {
                    String name = tape.below(4) == 0 ? tape.text() : tape.oneOf(Seeds.WORDS);
                    node.names.set(tape.below(node.parts.size()), quoted(name));
                }
            }
            case 9 -> {
                Node inner = node.copy();
                node.takeFrom(new Node());
                node.names = tape.below(2) == 0 ? new ArrayList<>() : null;
                node.add(0, quoted(tape.oneOf(Seeds.WORDS)), inner);
            }
            default -> change(node, all, tape);
        }
    }

    /** Another literal of the same kind, which most readers take. */
    private static void change(Node node, List<Node> all, Tape tape) {
        String literal = node.literal;
        if (literal == null) {
            return;
        }
        if (!literal.startsWith("\"")) {
            node.literal = literal.equals("true") ? "false" : literal.equals("false") ? "true" : tape.number();
            return;
        }
        int kind = tape.below(4);
        if (kind == 0) {
            node.literal = quoted(tape.text());
        } else if (kind == 1) {
            node.literal = quoted(tape.oneOf(Seeds.WORDS));
        } else {
            List<String> others = all.stream()
                    .map(other -> other.literal)
                    .filter(other -> other != null && other.startsWith("\""))
                    .toList();
            node.literal = tape.oneOf(others);
        }
    }

    private static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }
}
