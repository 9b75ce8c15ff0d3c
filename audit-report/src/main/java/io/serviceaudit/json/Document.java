package io.serviceaudit.json;

/**
 * A record that is a JSON document as it stands: its components, in order, are the fields. {@link Documents#write} writes it in canonical
 * form; a Jackson mapper of a host's own writes it too. A component is a record, a list, a map by text, a text, an {@code Integer}, a
 * {@code Long}, a {@code BigDecimal}, a {@code Boolean} or a {@code LocalDate}; of a host's own records too, or writing throws {@link
 * IllegalArgumentException}.
 */
public interface Document {}
