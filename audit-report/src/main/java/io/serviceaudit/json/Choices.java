package io.serviceaudit.json;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.json.JsonValue.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads choices: an option is a string, a rating a number, also one written 4.0. */
final class Choices {
    private static final Pattern RATING = Pattern.compile("-?[0-9]{1,4}");

    private final Problems problems;

    Choices(Problems problems) {
        this.problems = problems;
    }

    /** A choice that the scale has. */
    @Nullable
    Choice on(Scale scale, JsonValue value) {
        if (value instanceof JsonValue.TextValue text) {
            return option(scale, text.text(), value.place());
        }
        if (value instanceof JsonValue.NumberValue number) {
            return scale instanceof RatingScale ratings
                    ? rating(ratings, number.decimal(), value.place())
                    : unknown(scale, number.text(), value.place());
        }
        problems.addWrongType(value, Kind.OPTION_OR_RATING);
        return null;
    }

    /** A choice that the scale has, as the name of a field; a rating cannot but be quoted there. */
    @Nullable
    Choice named(Scale scale, String name, Place place) {
        if (scale instanceof RatingScale ratings && isPlainRating(name)) {
            return rating(ratings, new BigDecimal(name), place);
        }
        Choice option = Choice.of(name);
        return scale.has(option) ? option : unknown(scale, name, place);
    }

    /** Whether a name is a rating without needless zeros, so that no rating has two names. */
    private static boolean isPlainRating(String name) {
        return RATING.matcher(name).matches() && name.equals(Integer.toString(Integer.parseInt(name)));
    }

    /** A choice that the scale has and that is worth a value. */
    @Nullable
    Choice scoredOn(Scale scale, JsonValue value) {
        Choice choice = on(scale, value);
        if (choice != null && scale.valueOf(choice).isEmpty()) {
            problems.add(value.place(), Message.EXCLUDED_OPTION, choice.code());
            return null;
        }
        return choice;
    }

    /** A choice on a scale that is not known, or not yet; null if no scale could have it, and nothing is said of it then. */
    static @Nullable Choice onSomeScale(JsonValue value) {
        if (value instanceof JsonValue.TextValue text) {
            return Choice.of(text.text());
        }
        if (value instanceof JsonValue.NumberValue number) {
            BigDecimal rating = number.decimal();
            boolean isInt =
                    Values.isWhole(rating) && rating.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            return isInt ? Choice.of(rating.intValueExact()) : null;
        }
        return null;
    }

    /** A value that can be an option or a rating of some scale, as it stands. */
    @Nullable
    JsonValue optionOrRating(JsonValue value) {
        if (value.kind() == Kind.TEXT || value.kind() == Kind.NUMBER) {
            return value;
        }
        problems.addWrongType(value, Kind.OPTION_OR_RATING);
        return null;
    }

    private @Nullable Choice option(Scale scale, String option, Place place) {
        Choice choice = Choice.of(option);
        if (scale.has(choice)) {
            return choice;
        }
        if (scale instanceof RatingScale && RATING.matcher(option).matches()) {
            problems.add(place, Message.QUOTED_RATING, option);
            return null;
        }
        return unknown(scale, option, place);
    }

    private @Nullable Choice rating(RatingScale scale, BigDecimal rating, Place place) {
        if (!Values.isWhole(rating)) {
            problems.add(place, Message.NOT_WHOLE, Values.shown(rating));
            return null;
        }
        if (rating.compareTo(BigDecimal.valueOf(scale.from())) < 0
                || rating.compareTo(BigDecimal.valueOf(scale.to())) > 0) {
            problems.add(
                    place, Message.RATING_NOT_ON_SCALE, Values.shown(rating), scale.id(), scale.from(), scale.to());
            return null;
        }
        return Choice.of(rating.intValueExact());
    }

    private @Nullable Choice unknown(Scale scale, String option, Place place) {
        List<String> known = options(scale);
        List<String> shown = new ArrayList<>(known);
        if (scale instanceof RatingScale ratings) {
            shown.add(0, ratings.from() + "\u2013" + ratings.to());
        }
        problems.addUnknown(place, Message.UNKNOWN_OPTION, option, known, option, scale.id(), Problems.names(shown));
        return null;
    }

    /** The options of a scale, without ratings, which nobody misspells as words. */
    private static List<String> options(Scale scale) {
        if (scale instanceof ChoiceScale choices) {
            return choices.options().stream().map(Option::id).toList();
        }
        return scale.has(Choice.NOT_APPLICABLE) ? List.of(Choice.NOT_APPLICABLE.code()) : List.of();
    }
}
