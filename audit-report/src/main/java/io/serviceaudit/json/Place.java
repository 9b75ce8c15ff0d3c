package io.serviceaudit.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where a value stands: its way from the root, and its offset in the text. The pointer is spelt out only when asked for. */
final class Place {
    private final @Nullable Place parent;
    private final @Nullable String name;
    private final int index;
    private final int offset;

    private Place(@Nullable Place parent, @Nullable String name, int index, int offset) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.offset = offset;
    }

    static Place root(int offset) {
        return new Place(null, null, 0, offset);
    }

    Place member(String name, int offset) {
        return new Place(this, name, 0, offset);
    }

    /** A member that is not there: its text would stand somewhere in this object. */
    Place member(String name) {
        return member(name, offset);
    }

    Place element(int index, int offset) {
        return new Place(this, null, index, offset);
    }

    /** The same value, pointed at elsewhere in the text: at its name. */
    Place at(int offset) {
        return new Place(parent, name, index, offset);
    }

    /** The same value, pointed at so many characters (UTF-16 units) later in the text. */
    Place after(int characters) {
        return at(offset + characters);
    }

    /** Characters (UTF-16 units) before it. */
    int offset() {
        return offset;
    }

    /** The JSON Pointer (RFC 6901). */
    String pointer() {
        Deque<Place> way = new ArrayDeque<>();
        for (Place place = this; place.parent != null; place = place.parent) {
            way.push(place);
        }
        StringBuilder pointer = new StringBuilder();
        for (Place place : way) {
            pointer.append('/');
            if (place.name == null) {
                pointer.append(place.index);
            } else {
                pointer.append(place.name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
