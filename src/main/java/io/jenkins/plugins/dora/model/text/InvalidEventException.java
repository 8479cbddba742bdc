package io.jenkins.plugins.dora.model.text;

/** Says which field of an event is wrong, and why. */
public class InvalidEventException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field name of the field as in the event's JSON
     * @param reason what is wrong with it, to follow the field's name in a sentence
     */
    public InvalidEventException(String field, String reason) {
        super(Echo.message(field + ": " + reason));
        this.field = field;
    }

    public String field() {
        return field;
    }
}
