package io.jenkins.plugins.dora.intake;

/** Reports an id that belongs to a record that the sender may not replace. */
public final class TakenIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TakenIdException() {
        super("id: belongs to another record; choose a different id");
    }
}
