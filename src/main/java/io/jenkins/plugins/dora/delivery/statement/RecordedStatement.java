package io.jenkins.plugins.dora.delivery.statement;

import java.util.Optional;

/**
 * What became of one statement.
 *
 * @param effect what it changed
 * @param id of the event; empty if it states none
 * @param why what is to be said of it; empty if nothing is
 */
public record RecordedStatement(Effect effect, Optional<String> id, Optional<String> why) {
    /** What a statement changed. */
    public enum Effect {
        /** Something was recorded. */
        RECORDED,
        /** What is recorded said so already. */
        UNCHANGED,
        /** It does not count. */
        IGNORED
    }

    static RecordedStatement of(boolean isChanged, String id) {
        return new RecordedStatement(isChanged ? Effect.RECORDED : Effect.UNCHANGED, Optional.of(id), Optional.empty());
    }

    static RecordedStatement ignored(String why) {
        return new RecordedStatement(Effect.IGNORED, Optional.empty(), Optional.of(why));
    }

    RecordedStatement because(String reason) {
        return new RecordedStatement(effect, id, Optional.of(reason));
    }
}
