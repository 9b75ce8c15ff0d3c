package io.serviceaudit.lint;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be said of a defect. The texts are in {@code defects.en.properties} and {@code defects.ru.properties}, under the
 * name in lower case with hyphens, and name their values in braces; {@code {place}} stands for the thing at fault.
 */
enum Fault {
    BANDS_LEAVE_GAP(DefectCode.BANDS_LEAVE_GAP, "band", "from"),
    BAND_UNREACHABLE(DefectCode.BAND_UNREACHABLE, "band", "decimals"),
    CAP_WITHOUT_CRITICAL_ITEM(DefectCode.KNOCK_OUT_WITHOUT_EFFECT, "cap"),
    CAP_OF_100(DefectCode.KNOCK_OUT_WITHOUT_EFFECT),
    SCALE_WITHOUT_FULL_VALUE(DefectCode.SCALE_WITHOUT_FULL_VALUE, "scale"),
    REVERSED_WITHOUT_FULL_VALUE(DefectCode.SCALE_WITHOUT_FULL_VALUE, "item", "scale"),
    OPTIONS_ALIKE(DefectCode.OPTIONS_ALIKE, "option", "other", "scale", "label", "language"),
    SECTION_UNREACHABLE(DefectCode.SECTION_UNREACHABLE, "section"),
    ITEM_UNREACHABLE(DefectCode.ITEM_UNREACHABLE, "item", "section"),
    CONDITION_NEVER_TRUE(DefectCode.CONDITION_NEVER_TRUE),
    CONDITION_ALWAYS_TRUE(DefectCode.CONDITION_ALWAYS_TRUE),
    CONDITION_NEVER_FALSE(DefectCode.CONDITION_NEVER_FALSE),
    CONDITION_NOT_CHECKED(DefectCode.CONDITION_NOT_CHECKED, "steps", "all"),
    CONDITIONS_NOT_CHECKED(DefectCode.CONDITION_NOT_CHECKED, "item", "section", "steps", "all"),
    ITEM_CANNOT_CHANGE_SCORE(DefectCode.ITEM_CANNOT_CHANGE_SCORE, "item", "scale"),
    ITEM_WITHOUT_VALUE(DefectCode.ITEM_CANNOT_CHANGE_SCORE, "item", "scale"),
    CRITICAL_ITEM_CANNOT_FAIL(DefectCode.CRITICAL_ITEM_CANNOT_FAIL, "item", "scale"),
    CRITICAL_UNDER_CONDITION(DefectCode.CRITICAL_UNDER_CONDITION, "item"),
    CRITICAL_IN_SECTION_UNDER_CONDITION(DefectCode.CRITICAL_UNDER_CONDITION, "item", "section"),
    THRESHOLD_NEVER_HOLDS(DefectCode.THRESHOLD_NEVER_HOLDS, "item", "threshold", "metric"),
    LIMIT_NEVER_HOLDS(DefectCode.THRESHOLD_NEVER_HOLDS, "item", "channel", "threshold", "metric"),
    RED_FLAG_NEVER_SHOWN(DefectCode.THRESHOLD_NEVER_HOLDS, "item", "threshold", "metric"),
    THRESHOLD_ALWAYS_HOLDS(DefectCode.THRESHOLD_ALWAYS_HOLDS, "item", "threshold", "metric"),
    LIMIT_ALWAYS_HOLDS(DefectCode.THRESHOLD_ALWAYS_HOLDS, "item", "channel", "threshold", "metric"),
    RED_FLAG_ALWAYS_SHOWN(DefectCode.THRESHOLD_ALWAYS_HOLDS, "item", "threshold", "metric"),
    TAGS_ALIKE(DefectCode.NAMES_ALIKE, "name", "other"),
    TAG_VALUES_ALIKE(DefectCode.NAMES_ALIKE, "tag", "name", "other"),
    CHANNELS_ALIKE(DefectCode.NAMES_ALIKE, "name", "other"),
    TEXT_MISSING(DefectCode.TEXT_MISSING, "part", "language"),
    TOO_MANY_DEFECTS(DefectCode.TOO_MANY_DEFECTS, "limit");

    private static final Texts TEXTS =
            TextFolder.of(file -> Fault.class.getResourceAsStream(file)).texts("defects");

    private final DefectCode code;
    private final List<String> parameters;

    Fault(DefectCode code, String... parameters) {
        this.code = code;
        this.parameters = List.of(parameters);
    }

    DefectCode code() {
        return code;
    }

    /** The names of its values, in the order in which they are passed. */
    List<String> parameters() {
        return parameters;
    }

    /** The key of its text; that of its remedy ends with {@code .remedy}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** This fault at a place, with its values. */
    Defect at(Place place, Object... values) {
        Map<String, Object> named = new HashMap<>();
        named.put("place", place.inWords());
        for (int i = 0; i < parameters.size(); i++) {
            named.put(parameters.get(i), values[i]);
        }
        return new Defect(code, place, words(key(), named), words(key() + ".remedy", named));
    }

    /** The text of a key with these values. */
    static Text words(String key, Map<String, ?> values) {
        return Template.of(TEXTS.get(key)).with(values);
    }

    /** All texts, for tests. */
    static Texts texts() {
        return TEXTS;
    }
}
