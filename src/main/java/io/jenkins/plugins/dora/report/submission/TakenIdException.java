package io.jenkins.plugins.dora.report.submission;

/** Says that an id belongs to something recorded that whoever sent it may not replace. */
public final class TakenIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenIdException() {
        super("id: belongs to something else that was recorded; choose another one");
    }
}
