package io.serviceaudit.spreadsheet;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.Arrays;

/** The library's own words in sheets. */
final class SheetTexts {
    private static final TextFolder FOLDER = TextFolder.of(file -> SheetTexts.class.getResourceAsStream(file));
    private static final Texts WORDS = FOLDER.texts("sheets");

    private SheetTexts() {}

    static Text get(String key) {
        return WORDS.get(key);
    }

    /** The headings of a table. */
    static <C extends Heading> Vocabulary<C> headings(C[] columns) {
        return new Vocabulary<>(Arrays.stream(columns)
                .map(column -> new Vocabulary.Word<>(column, column.code(), get(column.family() + "." + column.code())))
                .toList());
    }
}
