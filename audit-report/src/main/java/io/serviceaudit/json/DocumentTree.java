package io.serviceaudit.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands in a document, apart from how it is written: for telling two documents apart place by place, and for digests. Immutable.
 *
 * <p>Two documents that say the same have equal {@linkplain #canonical() canonical forms}, whatever the order of their fields and the
 * spelling of their numbers was.
 */
public final class DocumentTree {
    private final Object root;

    private DocumentTree(Object root) {
        this.root = root;
    }

    /** All that is written of a document. */
    public static DocumentTree of(Document document) {
        return new DocumentTree(DocumentWriter.tree(Objects.requireNonNull(document, "document")));
    }

    /** The part under a field of the document; empty if it is not there. */
    public Optional<DocumentTree> part(String field) {
        Objects.requireNonNull(field, "field");
        return root instanceof Members members
                ? Optional.ofNullable(members.byName.get(field)).map(DocumentTree::new)
                : Optional.empty();
    }

    /** This with a part under a field, in place of what stood there. */
    public DocumentTree with(String field, DocumentTree part) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(part, "part");
        Map<String, Object> members = new LinkedHashMap<>();
        if (root instanceof Members before) {
            members.putAll(before.byName);
        }
        members.put(field, part.root);
        return new DocumentTree(new Members(members, true));
    }

    /**
     * This without the fields of these names, wherever they stand. Names that a host gives, such as those of tags and channels, are no
     * names of fields.
     */
    public DocumentTree without(Set<String> fields) {
        Objects.requireNonNull(fields, "fields");
        return new DocumentTree(prune(root, fields, false).orElse(Members.NONE));
    }

    /**
     * This without texts that may be in several languages: those of checklists and of the library. What holds nothing else goes with them:
     * a field, an element of a list, an object. What people wrote stays.
     */
    public DocumentTree withoutTexts() {
        return new DocumentTree(prune(root, Set.of(), true).orElse(Members.NONE));
    }

    /** A part of the tree; empty if nothing is left of it. */
    private static Optional<Object> prune(Object node, Set<String> fields, boolean texts) {
        if (node instanceof LocalizedText) {
            return texts ? Optional.empty() : Optional.of(node);
        }
        if (node instanceof List<?> list) {
            List<Object> kept = list.stream()
                    .flatMap(element -> prune(element, fields, texts).stream())
                    .toList();
            return kept.isEmpty() && !list.isEmpty() ? Optional.empty() : Optional.of(kept);
        }
        if (node instanceof Members members) {
            Map<String, Object> kept = new LinkedHashMap<>();
            members.byName.forEach((name, member) -> {
                if (!members.areFields || !fields.contains(name)) {
                    prune(member, fields, texts).ifPresent(left -> kept.put(name, left));
                }
            });
            return kept.isEmpty() && !members.byName.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Members(kept, members.areFields));
        }
        return Optional.of(node);
    }

    /**
     * The canonical form: a JSON text without white space; the members of every object in the order of their names, compared by UTF-16 code
     * units; numbers in plain decimals without exponent, without trailing zeros after the point and without a sign of zero; in strings
     * only the quotation mark, the backslash and characters below U+0020 are escaped, the latter as {@code \b}, {@code \t}, {@code \n},
     * {@code \f}, {@code \r} or four lower-case hexadecimal digits. Apart from numbers, which are kept exactly, this is the form of RFC
     * 8785.
     */
    public String canonical() {
        StringBuilder json = new StringBuilder();
        write(root, json);
        return json.toString();
    }

    /** The SHA-256 of the canonical form in UTF-8, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The values that hold no others, in the order of the document; members that a host has named, in the order of their names. */
    public List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        collect(root, "", leaves);
        return List.copyOf(leaves);
    }

    private static void collect(Object node, String pointer, List<Leaf> leaves) {
        int before = leaves.size();
        if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(Objects.requireNonNull(list.get(i)), pointer + "/" + i, leaves);
            }
        } else if (node instanceof Members members) {
            (members.areFields ? members.byName : new TreeMap<>(members.byName))
                    .forEach((name, member) -> collect(member, pointer + "/" + escaped(name), leaves));
        } else if (node instanceof LocalizedText text && text.json() instanceof Map<?, ?> languages) {
            new TreeMap<>(languages)
                    .forEach((language, one) -> leaves.add(new Leaf(
                            pointer + "/" + escaped((String) language), json(Objects.requireNonNull(one)), true)));
        } else {
            leaves.add(new Leaf(
                    pointer,
                    json(node instanceof LocalizedText text ? text.json() : node),
                    node instanceof LocalizedText));
        }
        if (leaves.size() == before) {
            leaves.add(new Leaf(pointer, node instanceof List ? "[]" : "{}", false));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A value as it is written; other than in the canonical form, a number keeps its trailing zeros. */
    private static String json(Object value) {
        if (value instanceof String text) {
            StringBuilder json = new StringBuilder();
            quote(text, json);
            return json.toString();
        }
        return value.toString();
    }

    private static void write(Object node, StringBuilder json) {
        if (node instanceof LocalizedText text) {
            write(text.json() instanceof Map<?, ?> languages ? DocumentWriter.tree(languages) : text.json(), json);
        } else if (node instanceof Members members) {
            json.append('{');
            new TreeMap<>(members.byName).forEach((name, member) -> {
                separate(json, '{');
                quote(name, json);
                json.append(':');
                write(member, json);
            });
            json.append('}');
        } else if (node instanceof List<?> list) {
            json.append('[');
            for (Object element : list) {
                separate(json, '[');
                write(Objects.requireNonNull(element), json);
            }
            json.append(']');
        } else if (node instanceof BigDecimal number) {
            json.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (node instanceof String text) {
            quote(text, json);
        } else {
            json.append(node);
        }
    }

    private static void separate(StringBuilder json, char opening) {
        if (json.charAt(json.length() - 1) != opening) {
            json.append(',');
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> json.append('\\').append(character);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (character < ' ') {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        json.append('"');
    }

    /** The canonical form; for display. */
    @Override
    public String toString() {
        return canonical();
    }

    /**
     * A value that holds no others, or an object or list with nothing in it.
     *
     * @param pointer its place, as a JSON Pointer (RFC 6901)
     * @param json the value as it is written in JSON
     * @param isText whether it is a text that may be in several languages
     */
    public record Leaf(String pointer, String json, boolean isText) {
        /** Checks that nothing is null. */
        public Leaf {
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(json, "json");
        }
    }

    /**
     * An object.
     *
     * @param byName its members
     * @param areFields whether their names are the format's, and not a host's
     */
    record Members(Map<String, Object> byName, boolean areFields) {
        static final Members NONE = new Members(Map.of(), true);
    }
}
