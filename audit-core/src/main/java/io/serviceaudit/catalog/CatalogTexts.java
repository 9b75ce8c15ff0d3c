package io.serviceaudit.catalog;

import io.serviceaudit.wording.TextFolder;

/** Where the texts of the built-in checklists are. */
final class CatalogTexts {
    static final TextFolder FOLDER = TextFolder.of(file -> CatalogTexts.class.getResourceAsStream(file));

    private CatalogTexts() {}
}
