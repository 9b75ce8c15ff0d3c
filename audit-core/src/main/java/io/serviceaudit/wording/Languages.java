package io.serviceaudit.wording;

import io.serviceaudit.checklist.Text;
import java.util.ArrayList;
import java.util.List;

/** The index of languages: one BCP 47 tag a line, the default first. */
public final class Languages {
    /** The languages of the library's texts; a new one is new files and a line in the index. */
    public static final List<String> BUILT_IN = parse(
            "languages",
            TextFolder.of(file -> Languages.class.getResourceAsStream(file)).lines("languages"));

    private Languages() {}

    /**
     * The tags of an index.
     *
     * @throws IllegalStateException naming file and line, if a line is no tag in its canonical spelling or a tag stands
     *     there twice; or if there is no line
     */
    static List<String> parse(String file, List<String> lines) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String tag = lines.get(i);
            if (!isCanonical(tag)) {
                throw TextFolder.broken(file, i + 1, "language is '" + tag + "'; it must be a tag such as en or pt-BR");
            }
            if (tags.contains(tag)) {
                throw TextFolder.broken(file, i + 1, "language '" + tag + "' is given twice");
            }
            tags.add(tag);
        }
        if (tags.isEmpty()) {
            throw new IllegalStateException(file + " is empty; it must name at least one language");
        }
        return List.copyOf(tags);
    }

    private static boolean isCanonical(String tag) {
        try {
            return Text.languageTag(tag).equals(tag);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
