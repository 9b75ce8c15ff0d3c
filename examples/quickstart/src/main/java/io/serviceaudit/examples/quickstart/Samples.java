package io.serviceaudit.examples.quickstart;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The sample audits that ship with the example: one for each built-in checklist, named after it. */
final class Samples {
    /** The one that is reported on if no audit is named. */
    static final String DEFAULT = "churn-prevention";

    private Samples() {}

    /** Their names, in the order of the catalog. */
    static List<String> names() {
        return Catalog.checklists().stream().map(Checklist::id).toList();
    }

    /** The audit document of that name. */
    static byte[] document(String name) {
        String file = "samples/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
