package io.serviceaudit.metric;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A range that was published about companies at large. It stands beside a company's own figures as what others found, and is never
 * applied to them: it is no forecast.
 *
 * @param id what it is about
 * @param low the low end, percent
 * @param high the high end, percent
 * @param statement what was found, in words
 * @param caveat what to mind before it is repeated
 * @param authors who said it
 * @param title where
 * @param publisher in which publication
 * @param year when
 */
public record PublishedRange(
        String id,
        Quantity low,
        Quantity high,
        Text statement,
        Text caveat,
        List<String> authors,
        String title,
        String publisher,
        int year) {
    /**
     * "Increasing customer retention rates by 5 % increases profits by 25 % to 95 %." The sentence sums up the study of 1990 by
     * Reichheld and W. Earl Sasser ("Zero Defections: Quality Comes to Services", Harvard Business Review, September-October 1990),
     * whose own figures are of single lines of business: 85 percent more in the branches of a bank, 50 in insurance brokerage, 30 in a
     * chain of auto services.
     */
    public static final PublishedRange RETENTION_AND_PROFIT = new PublishedRange(
            "retention-and-profit",
            Quantity.ofPercent("25"),
            Quantity.ofPercent("95"),
            Text.of(
                    "en",
                    texts(
                            "5% more retention goes with 25-95% more profit, depending on the industry.",
                            "Рост удержания на 5 % сопровождается ростом прибыли на 25–95 %, в зависимости от отрасли.")),
            Text.of(
                    "en",
                    texts(
                            "A published range over other companies. It is no forecast, and no figure here was computed with it.",
                            "Опубликованный диапазон по другим компаниям. Это не прогноз, и ни одна цифра здесь по нему не считалась.")),
            List.of("Frederick F. Reichheld", "Phil Schefter"),
            "E-Loyalty: Your Secret Weapon on the Web",
            "Harvard Business Review, July-August",
            2000);

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the ends are of two units or not in order
     */
    public PublishedRange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(caveat, "caveat");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(publisher, "publisher");
        authors = List.copyOf(authors);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("range '" + id + "' is from "
                    + low.amount().toDecimal().toPlainString() + " to "
                    + high.amount().toDecimal().toPlainString() + "; the first must not be above the second");
        }
    }

    /** Who said it, where and when, in one line: authors, title, publication and year. */
    public String source() {
        return String.join(" and ", authors) + ", \"" + title + "\", " + publisher + " " + year;
    }

    private static Map<String, String> texts(String english, String russian) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("ru", russian);
        return texts;
    }
}
