package io.serviceaudit.lint;

import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a checklist something is: the checklist as a whole, a section, an item, a scale, an option or a band, by ids, and
 * which part of it. The item {@code on-time} in the section {@code handover}, for example, in its part {@code redFlag/text}.
 */
public final class Place {
    private static final Place CHECKLIST = new Place(null, null, null, null, null, "");

    private final @Nullable String section;
    private final @Nullable String item;
    private final @Nullable String scale;
    private final @Nullable String option;
    private final @Nullable String band;
    private final String part;

    private Place(
            @Nullable String section,
            @Nullable String item,
            @Nullable String scale,
            @Nullable String option,
            @Nullable String band,
            String part) {
        this.section = section;
        this.item = item;
        this.scale = scale;
        this.option = option;
        this.band = band;
        this.part = part;
    }

    static Place checklist() {
        return CHECKLIST;
    }

    static Place of(Section section) {
        return new Place(section.id(), null, null, null, null, "");
    }

    static Place of(Section section, Item item) {
        return new Place(section.id(), item.id(), null, null, null, "");
    }

    static Place scale(String scale) {
        return new Place(null, null, scale, null, null, "");
    }

    static Place option(String scale, String option) {
        return new Place(null, null, scale, option, null, "");
    }

    static Place band(String band) {
        return new Place(null, null, null, null, band, "");
    }

    /** A part of this thing. */
    Place part(String part) {
        return new Place(section, item, scale, option, band, part);
    }

    /** A name of the host's own as a part. */
    static String name(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The section, item, scale or band, or the checklist, without part or option. */
    Place whole() {
        return new Place(section, item, scale, null, band, "");
    }

    /** The id of the section; present for a section and for an item. */
    public Optional<String> section() {
        return Optional.ofNullable(section);
    }

    /** The id of the item. */
    public Optional<String> item() {
        return Optional.ofNullable(item);
    }

    /** The id of the scale; present for a scale and for an option. */
    public Optional<String> scale() {
        return Optional.ofNullable(scale);
    }

    /** The id of the option, or the number of the rating. */
    public Optional<String> option() {
        return Optional.ofNullable(option);
    }

    /** The id of the band. */
    public Optional<String> band() {
        return Optional.ofNullable(band);
    }

    /**
     * Which part of the thing it is, as the fields of a checklist document are named, with slashes between: {@code question},
     * {@code guidance/0}, {@code measured/thresholds/1}. Empty for the thing as a whole. In the name of a channel a slash is written
     * {@code ~1} and a tilde {@code ~0}, as in a JSON Pointer.
     */
    public String part() {
        return part;
    }

    /** The thing in words, without the part. */
    Text inWords() {
        Map<String, String> ids = new LinkedHashMap<>();
        section().ifPresent(id -> ids.put("section", id));
        item().ifPresent(id -> ids.put("item", id));
        scale().ifPresent(id -> ids.put("scale", id));
        option().ifPresent(id -> ids.put("option", id));
        band().ifPresent(id -> ids.put("band", id));
        return Fault.words("place-" + kind(), ids);
    }

    private String kind() {
        if (item != null) {
            return "item";
        }
        if (section != null) {
            return "section";
        }
        if (option != null) {
            return "option";
        }
        return scale != null ? "scale" : band != null ? "band" : "checklist";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place that
                && Objects.equals(section, that.section)
                && Objects.equals(item, that.item)
                && Objects.equals(scale, that.scale)
                && Objects.equals(option, that.option)
                && Objects.equals(band, that.band)
                && part.equals(that.part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(section, item, scale, option, band, part);
    }

    /** Kind, ids and part: {@code item handover/on-time: redFlag/text}; for display. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(kind());
        String between = " ";
        for (String id : new @Nullable String[] {section, item, scale, option, band}) {
            if (id != null) {
                shown.append(between).append(id);
                between = "/";
            }
        }
        return part.isEmpty()
                ? shown.toString()
                : shown.append(": ").append(part).toString();
    }
}
