package io.serviceaudit.json;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What flat data say of an audit as a whole, and their names for it: {@code _date}. No id begins with an underscore or has one
 * in it, so no name stands for two things.
 */
public enum FlatField {
    /** What the data are: {@value FlatAudits#FORMAT}. */
    FORMAT("_format", true),
    /** The id of the checklist. */
    CHECKLIST("_checklist", true),
    /** The version of the checklist. */
    VERSION("_version", true),
    /** The id of the audit. */
    AUDIT("_audit", true),
    /** The day it is of. */
    DATE("_date", true),
    /** The id of the subject. */
    SUBJECT("_subject", false),
    /** The name of the subject. */
    SUBJECT_NAME("_subject-name", false),
    /** The industry of the subject. */
    INDUSTRY("_industry", false);

    private static final Pattern GUIDANCE = Pattern.compile("guidance-([1-9][0-9]{0,3})");

    private final String fieldName;
    private final boolean isRequired;

    FlatField(String fieldName, boolean isRequired) {
        this.fieldName = fieldName;
        this.isRequired = isRequired;
    }

    /** The name in flat data. */
    public String fieldName() {
        return fieldName;
    }

    /** Whether data without it are refused. */
    public boolean isRequired() {
        return isRequired;
    }

    static Optional<FlatField> find(String name) {
        return Arrays.stream(values())
                .filter(field -> field.fieldName.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(FlatField::fieldName).toList();
    }

    /**
     * What flat data say of an answer, and their names for it: the item's id, an underscore and a word, {@code
     * first-reply_situation}.
     */
    public enum OfAnswer {
        /** The option or rating. */
        ANSWER("answer", "value"),
        /** Whether the red flag was observed. */
        RED_FLAG("red-flag", "redFlag"),
        /** The auditor's priority. */
        PRIORITY("priority", "priority"),
        /** The situation today. */
        SITUATION("situation", "situation"),
        /** What to improve. */
        IMPROVE("improve", "improve"),
        /** Who answers for the improvement. */
        OWNER("owner", "owner"),
        /** The day it is due. */
        DUE("due", "due"),
        /** A comment. */
        COMMENT("comment", "comment");

        private final String word;
        private final String member;

        OfAnswer(String word, String member) {
            this.word = word;
            this.member = member;
        }

        /** The name in flat data. */
        public String of(String item) {
            Objects.requireNonNull(item, "item");
            return item + "_" + word;
        }

        /** The name of the member of an answer in an audit document. */
        String member() {
            return member;
        }

        static Optional<OfAnswer> find(String word) {
            return Arrays.stream(values())
                    .filter(field -> field.word.equals(word))
                    .findFirst();
        }
    }

    /** The name of the answer to a guiding question of an item; the first question is 1. */
    public static String guidance(String item, int question) {
        Objects.requireNonNull(item, "item");
        return item + "_guidance-" + question;
    }

    /** The guiding question that a word after an item's id speaks of; empty if of none. */
    static Optional<Integer> guidance(String word) {
        Matcher matcher = GUIDANCE.matcher(word);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
