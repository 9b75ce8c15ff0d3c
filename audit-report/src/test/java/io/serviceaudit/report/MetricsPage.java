package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.wording.Languages;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reference page of the standard metrics in one language, as Markdown: all that their definitions say, and how to give one. */
final class MetricsPage {
    private static final Texts WORDS =
            TextFolder.of(MetricsPage.class::getResourceAsStream).texts("metrics-page");

    private final Locale locale;
    private final StringBuilder page = new StringBuilder();

    private MetricsPage(Locale locale) {
        this.locale = locale;
    }

    /** The name of the file with the page. */
    static String fileName(String language) {
        return "metrics." + language + ".md";
    }

    /** The page in a language. */
    static String of(String language) {
        MetricsPage page = new MetricsPage(Locale.forLanguageTag(language));
        List<MetricDefinition> definitions = MetricDefinitions.standard().all();
        page.head(language, definitions.size());
        page.overview(definitions);
        definitions.forEach(page::metric);
        return page.page.toString().stripTrailing() + "\n";
    }

    private void head(String language, int metrics) {
        line(
                "<!-- Generated from the definitions by MetricsPageTest; CONTRIBUTING.md says how. Changes by hand are lost. -->");
        line("# " + word("title"));
        String others = Languages.BUILT_IN.stream()
                .filter(other -> !other.equals(language))
                .map(other -> " · [" + WORDS.get("language-name").in(Locale.forLanguageTag(other)) + "]("
                        + fileName(other) + ")")
                .collect(Collectors.joining());
        line(word("at-a-glance", metrics) + others);
        line(word("compare"));
        line(word("give"));
        line(word("beside"));
        line(word("own"));
    }

    private void overview(List<MetricDefinition> definitions) {
        row(word("metric"), word("id"), word("unit"), word("range"), word("better"), word("for"));
        page.append("|---".repeat(6)).append("|\n");
        for (MetricDefinition definition : definitions) {
            Metric metric = definition.metric();
            row(
                    "[" + in(definition.name()) + "](#" + metric.id() + ")",
                    "`" + metric.id() + "`",
                    word("unit." + metric.unit().code()),
                    range(metric),
                    word("better." + metric.direction().name().toLowerCase(Locale.ROOT)),
                    metric.period().map(this::period).orElse("—"));
        }
        page.append('\n');
    }

    private void metric(MetricDefinition definition) {
        Metric metric = definition.metric();
        line("<a id=\"" + metric.id() + "\"></a>");
        line("## " + in(definition.name()));
        List<String> marks = new ArrayList<>();
        marks.add(word("id") + ": `" + metric.id() + "`");
        marks.add(word("unit") + ": " + word("unit." + metric.unit().code()));
        marks.add(word("range") + ": " + range(metric));
        marks.add(word("better") + ": "
                + word("better." + metric.direction().name().toLowerCase(Locale.ROOT)));
        metric.period().ifPresent(period -> marks.add(word("for") + ": " + period(period)));
        line(String.join(" · ", marks));
        definition.description().ifPresent(text -> line(in(text)));
        bullet("formula", definition.formula());
        bullet("population", definition.population());
        bullet("period", definition.period());
        bullet("source", definition.source());
        page.append("\n```json\n");
        MetricSamples.of(metric)
                .forEach(sample -> page.append('"')
                        .append(metric.id())
                        .append("\": ")
                        .append(sample)
                        .append('\n'));
        page.append("```\n\n");
    }

    private String range(Metric metric) {
        Optional<String> low = metric.lowest().map(this::number);
        Optional<String> high = metric.highest().map(this::number);
        if (low.isPresent() && high.isPresent()) {
            return word("range.between", low.orElseThrow(), high.orElseThrow());
        }
        return low.map(number -> word("range.from", number))
                .or(() -> high.map(number -> word("range.to", number)))
                .orElseGet(() -> word("range.any"));
    }

    private String number(Ratio number) {
        return number.toDecimal().toPlainString().replace('-', '−');
    }

    private String period(Period period) {
        return word("period." + period.toString().toLowerCase(Locale.ROOT));
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }

    private void bullet(String what, Optional<Text> text) {
        text.ifPresent(given -> page.append("- **")
                .append(word(what))
                .append(":** ")
                .append(in(given))
                .append('\n'));
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String word(String key, Object... values) {
        String text = WORDS.get(key).in(locale);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    private String in(Text text) {
        return text.in(locale).replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
    }
}
