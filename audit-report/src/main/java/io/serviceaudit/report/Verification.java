package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of {@linkplain ReportVerifier verifying} a report. Texts are for display, in English and Russian. */
public sealed interface Verification {
    /** The result in words. */
    Text text();

    /** What each kind of result gives. */
    <T> T fold(
            Function<? super Verified, ? extends T> verified,
            Function<? super Differs, ? extends T> differs,
            Function<? super CannotVerify, ? extends T> cannotVerify);

    /** Whether the report says what it should, as far as was looked at. */
    default boolean isVerified() {
        return this instanceof Verified;
    }

    /**
     * The report says what it should.
     *
     * @param texts whether its texts were compared too, and not only its figures
     * @param receipts whether its receipts were compared; false if it has none, or the reporter makes none
     * @param charts whether its charts were compared; false if it has none, or the reporter makes none
     * @param redacted the codes of what was left out of it, which nobody can verify; empty if it is not redacted
     * @param asStated JSON Pointers of what only the report says, so that it was taken as stated: {@code /signOff} and {@code
     *     /corrects}; with a digest in the report, it was found to be what was digested
     */
    record Verified(boolean texts, boolean receipts, boolean charts, List<String> redacted, List<String> asStated)
            implements Verification {
        /** Copies the lists. */
        public Verified {
            redacted = List.copyOf(redacted);
            asStated = List.copyOf(asStated);
        }

        @Override
        public Text text() {
            return redacted.isEmpty()
                    ? FinalWords.get(texts ? "verified" : "verified.figures", Map.of())
                    : FinalWords.get(
                            texts ? "verified.redacted" : "verified.figures.redacted",
                            Map.of("parts", String.join(", ", redacted)));
        }

        @Override
        public <T> T fold(
                Function<? super Verified, ? extends T> verified,
                Function<? super Differs, ? extends T> differs,
                Function<? super CannotVerify, ? extends T> cannotVerify) {
            return verified.apply(this);
        }
    }

    /**
     * The report says something else than it should; this is the first place where it does, in the order of the report.
     *
     * @param pointer the place, as a JSON Pointer (RFC 6901); for a missing value, where it should be
     * @param stated what the report says there, as JSON; null if nothing
     * @param recomputed what it should say there, as JSON; null if nothing
     * @param rule the rule of scoring that the value follows from, {@code S7} say; null if it follows from none
     */
    record Differs(
            String pointer,
            @Nullable String stated,
            @Nullable String recomputed,
            @Nullable String rule) implements Verification {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if what is stated and what is recomputed are the same
         */
        public Differs {
            Objects.requireNonNull(pointer, "pointer");
            if (Objects.equals(stated, recomputed)) {
                throw new IllegalArgumentException(
                        "difference at '" + pointer + "' is between equal values; they must differ");
            }
        }

        @Override
        public Text text() {
            List<Text> parts = new ArrayList<>();
            if (stated == null) {
                parts.add(FinalWords.get(
                        "differs.missing", Map.of("pointer", pointer, "recomputed", String.valueOf(recomputed))));
            } else if (recomputed == null) {
                parts.add(FinalWords.get("differs.extra", Map.of("pointer", pointer, "stated", stated)));
            } else {
                parts.add(FinalWords.get(
                        "differs", Map.of("pointer", pointer, "stated", stated, "recomputed", recomputed)));
            }
            return rule == null
                    ? parts.get(0)
                    : FinalWords.get("differs.rule", Map.of("difference", parts.get(0), "rule", rule));
        }

        @Override
        public <T> T fold(
                Function<? super Verified, ? extends T> verified,
                Function<? super Differs, ? extends T> differs,
                Function<? super CannotVerify, ? extends T> cannotVerify) {
            return differs.apply(this);
        }
    }

    /**
     * The report cannot be held against what was given.
     *
     * @param reason why not
     * @param pointer what in the report is the reason, as a JSON Pointer (RFC 6901)
     * @param stated what the report says there, as text; null if that is not known
     * @param expected what it would have to say there; null if that is not known
     * @param problems what is wrong with a text that is no report; otherwise empty
     */
    record CannotVerify(
            Reason reason,
            String pointer,
            @Nullable String stated,
            @Nullable String expected,
            List<Problem> problems) implements Verification {
        /** Copies the list. */
        public CannotVerify {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(pointer, "pointer");
            problems = List.copyOf(problems);
        }

        @Override
        public Text text() {
            return FinalWords.get(
                    "cannot." + reason.code() + (pointer.isEmpty() ? ".at-all" : ""),
                    Map.of(
                            "stated",
                            Optional.ofNullable(stated).orElse(""),
                            "expected",
                            Optional.ofNullable(expected).orElse(""),
                            "pointer",
                            pointer));
        }

        @Override
        public <T> T fold(
                Function<? super Verified, ? extends T> verified,
                Function<? super Differs, ? extends T> differs,
                Function<? super CannotVerify, ? extends T> cannotVerify) {
            return cannotVerify.apply(this);
        }
    }

    /** Why a report cannot be held against what was given. */
    enum Reason {
        /** The text is no report: it cannot be read, or holds what no report can hold. */
        NOT_A_REPORT("not-a-report"),
        /** It is of another checklist than the audit. */
        OTHER_CHECKLIST("other-checklist"),
        /** It is of another version of the checklist than the audit. */
        OTHER_CHECKLIST_VERSION("other-checklist-version"),
        /**
         * Another version of the library made it, whose texts may be others. Its figures agree; {@link ReportVerifier#figuresOnly()} is
         * content with that.
         */
        OTHER_LIBRARY_VERSION("other-library-version");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The word for it. */
        public String code() {
            return code;
        }
    }
}
