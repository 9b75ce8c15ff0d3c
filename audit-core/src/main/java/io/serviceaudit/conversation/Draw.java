package io.serviceaudit.conversation;

import io.serviceaudit.internal.Require;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collector;

/**
 * A draw of conversations by chance that gives the same ones everywhere for one seed, from their ids alone.
 *
 * <p>The key of a conversation is the SHA-256 digest of the seed, one line feed, and its id, both in UTF-8 as they are. Drawn are the
 * conversations with the smallest keys, in the order of the keys as unsigned numbers; the next ones are the reserve. Neither seed nor id can
 * hold a line feed, so no two pairs have one text. Anyone can check a key: {@code printf '2026-q4\ncall-0017' | sha256sum}.
 *
 * <p><b>In any order.</b> The draw does not depend on the order of the ids nor on how many there are, so it can be collected from a stream of
 * unknown length, keeping no more than {@code size} ids; and draws from parts can be merged in any order and any split, with the same
 * result. Ids are a set: one that is met twice counts once.
 *
 * <p><b>Chance.</b> To whom the seed is not known, every set of as many ids is equally likely. So a seed is settled before the
 * ids are: one tried until the result pleases is no draw.
 *
 * <p>An ordered draw of {@code n} begins with that of any smaller number, and the first of it are a draw from it: they
 * are those to review twice.
 */
public final class Draw {
    private static final byte SEPARATOR = '\n';

    private final String seed;
    private final int size;
    private final List<Keyed> kept;

    private Draw(String seed, int size, List<Keyed> kept) {
        this.seed = seed;
        this.size = size;
        this.kept = kept;
    }

    /** An id with its key, in the order of keys. */
    private record Keyed(BigInteger key, String id) implements Comparable<Keyed> {
        @Override
        public int compareTo(Keyed other) {
            int order = key.compareTo(other.key);
            return order == 0 ? id.compareTo(other.id) : order;
        }
    }

    /**
     * A draw from these ids.
     *
     * @param seed 1-128 printable characters, such as the period of the audit: {@code 2026-q4}
     * @param size how many to draw, with the reserve; 0 or more
     * @param ids of the conversations, each 1-128 printable characters; in any order, each counts once
     * @throws IllegalArgumentException if the seed or an id is not 1-128 printable characters, or the size is less than 0
     */
    public static Draw of(String seed, int size, Collection<String> ids) {
        Objects.requireNonNull(ids, "ids");
        return ids.stream().collect(collector(seed, size));
    }

    /**
     * Draws from a stream of ids, which may be parallel. An id that is not 1-128 printable characters ends it with an {@link
     * IllegalArgumentException}.
     *
     * @param seed 1-128 printable characters
     * @param size how many to draw, with the reserve; 0 or more
     * @throws IllegalArgumentException if the seed is not 1-128 printable characters, or the size is less than 0
     */
    public static Collector<String, ?, Draw> collector(String seed, int size) {
        Smallest checked = new Smallest(seed, size);
        return Collector.of(
                () -> new Smallest(checked.seed, checked.size),
                Smallest::add,
                Smallest::merge,
                Smallest::draw,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The key of a conversation: 64 hexadecimal digits, in lower case.
     *
     * @throws IllegalArgumentException if seed or id is not 1-128 printable characters
     */
    public static String key(String seed, String id) {
        return HexFormat.of().formatHex(new Smallest(seed, 0).digest(id));
    }

    /** The seed. */
    public String seed() {
        return seed;
    }

    /** How many it draws where there are as many. */
    public int size() {
        return size;
    }

    /** The ids drawn, in the order of their keys; as many as its size, or all there were where they were fewer. */
    public List<String> ids() {
        return kept.stream().map(Keyed::id).toList();
    }

    /**
     * This draw and another together, as if it had been one: which is merged into which makes no difference.
     *
     * @throws IllegalArgumentException if the seeds or the sizes differ
     */
    public Draw merge(Draw other) {
        Objects.requireNonNull(other, "other");
        if (!seed.equals(other.seed) || size != other.size) {
            throw new IllegalArgumentException("draw of " + other.size + " with the seed '" + other.seed
                    + "' cannot be merged with one of " + size + " with the seed '" + seed
                    + "'; seed and size must be the same");
        }
        Smallest both = new Smallest(seed, size);
        kept.forEach(both::keep);
        other.kept.forEach(both::keep);
        return both.draw();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Draw that && seed.equals(that.seed) && size == that.size && kept.equals(that.kept);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seed, size, kept);
    }

    /** Size and seed; for display. */
    @Override
    public String toString() {
        return kept.size() + " of at most " + size + " with the seed '" + seed + "'";
    }

    /** Keeps the ids with the smallest keys of those it has met. */
    static final class Smallest {
        private final String seed;
        private final byte[] prefix;
        private final int size;
        private final MessageDigest sha256;
        private final NavigableSet<Keyed> kept = new TreeSet<>();

        Smallest(String seed, int size) {
            Objects.requireNonNull(seed, "seed");
            this.seed = Require.hostId("seed", seed);
            if (size < 0) {
                throw new IllegalArgumentException("size of the draw is " + size + "; it must be 0 or more");
            }
            this.size = size;
            prefix = seed.getBytes(StandardCharsets.UTF_8);
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is missing; every Java platform must have it", e);
            }
        }

        byte[] digest(String id) {
            Objects.requireNonNull(id, "id");
            Require.hostId("conversation", id);
            sha256.update(prefix);
            sha256.update(SEPARATOR);
            return sha256.digest(id.getBytes(StandardCharsets.UTF_8));
        }

        void add(String id) {
            keep(new Keyed(new BigInteger(1, digest(id)), id));
        }

        private void keep(Keyed keyed) {
            if (kept.size() < size) {
                kept.add(keyed);
            } else if (size > 0 && keyed.compareTo(kept.last()) < 0 && kept.add(keyed)) {
                kept.pollLast();
            }
        }

        Smallest merge(Smallest other) {
            other.kept.forEach(this::keep);
            return this;
        }

        Draw draw() {
            return new Draw(seed, size, List.copyOf(kept));
        }
    }
}
