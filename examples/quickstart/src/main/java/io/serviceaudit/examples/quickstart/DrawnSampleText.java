package io.serviceaudit.examples.quickstart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The conversations to review as text for a terminal. */
final class DrawnSampleText {
    private static final String BEFORE = "  ";

    private final DrawnSample sample;
    private final Page page;
    private final Words words;

    private DrawnSampleText(DrawnSample sample, Locale locale) {
        this.sample = sample;
        page = new Page(locale);
        words = page.words();
    }

    /** The text of a sample, in the language of {@code locale}. */
    static String of(DrawnSample sample, Locale locale) {
        DrawnSampleText text = new DrawnSampleText(sample, locale);
        long drawn =
                sample.strata().stream().mapToLong(each -> each.sample().size()).sum();
        long listed = sample.strata().stream()
                .mapToLong(DrawnSample.DrawnStratum::listed)
                .sum();
        text.page.add("", text.words.fill("drawn", text.count(drawn), text.count(listed), sample.seed()));
        sample.strata().forEach(text::stratum);
        text.notes();
        return text.page.toString();
    }

    private void stratum(DrawnSample.DrawnStratum stratum) {
        page.title(
                "drawn-of-stratum",
                words.stratum(stratum.stratum()),
                count(stratum.sample().size()),
                count(stratum.listed()));
        ids(stratum.sample());
        if (!stratum.replacements().isEmpty()) {
            page.add(BEFORE, words.get("in-reserve"));
            ids(stratum.replacements());
        }
    }

    /** Ids in columns, in their order line by line; one is never broken, as it is to be copied. */
    private void ids(List<String> ids) {
        List<String> shown = ids.stream().map(Columns::visible).toList();
        int width = Columns.widest(shown.stream());
        int columns = Math.max(1, (Columns.WIDTH - BEFORE.length() + 2) / (width + 2) - 1);
        for (int i = 0; i < shown.size(); i += columns) {
            StringBuilder line = new StringBuilder("    ");
            shown.subList(i, Math.min(shown.size(), i + columns))
                    .forEach(id -> line.append(Columns.pad(id, width + 2)));
            page.line(line.toString().stripTrailing());
        }
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        for (DrawnSample.DrawnStratum each : sample.strata()) {
            String name = words.stratum(each.stratum());
            if (each.sample().size() < each.planned()) {
                notes.add(words.fill("drawn-too-few", name, count(each.sample().size()), count(each.planned())));
            } else if (each.listed() != each.population()) {
                notes.add(words.fill("listed-otherwise", name, count(each.listed()), count(each.population())));
            }
        }
        if (sample.strata().stream().anyMatch(each -> !each.replacements().isEmpty())) {
            notes.add(words.get("use-reserve"));
        }
        if (!notes.isEmpty()) {
            page.title("notices");
            notes.forEach(note -> page.add("  - ", note));
        }
    }

    private String count(long number) {
        return words.number(BigDecimal.valueOf(number));
    }
}
