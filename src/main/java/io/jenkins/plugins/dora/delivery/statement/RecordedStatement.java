package io.jenkins.plugins.dora.delivery.statement;

import java.util.Optional;

/**
 * The result of recording one statement.
 *
 * @param effect its effect
 * @param id of the event; empty if it states none
 * @param why the reason; empty if there is none to give
 */
public record RecordedStatement(Effect effect, Optional<String> id, Optional<String> why) {
    /** The effect of a statement. */
    public enum Effect {
        /** Something was recorded. */
        RECORDED,
        /** All of it was recorded before. */
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
