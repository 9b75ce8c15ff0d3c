package io.serviceaudit.json;

/**
 * A record that is a JSON document as it stands: its components, in order, are the fields. {@link Documents#write} writes it in canonical
 * form; a Jackson mapper of a host's own writes it too.
 */
public interface Document {}
