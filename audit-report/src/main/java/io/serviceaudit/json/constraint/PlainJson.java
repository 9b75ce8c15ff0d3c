package io.serviceaudit.json.constraint;

/** A value of a document that is no object with fields of its own: a text, a number, or a text in several languages. */
public interface PlainJson {
    /** The value as it stands in JSON: a {@code String}, a {@code BigDecimal}, or a {@code Map} of language tag to string. */
    Object json();
}
