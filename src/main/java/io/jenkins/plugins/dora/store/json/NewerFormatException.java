package io.jenkins.plugins.dora.store.json;

import io.jenkins.plugins.dora.model.text.InvalidEventException;

/** Says that a line has a format which only a later version of the plugin understands. */
public final class NewerFormatException extends InvalidEventException {
    private static final long serialVersionUID = 1L;

    NewerFormatException(int format) {
        super("v", format + " is newer than the format understood here, " + EventCodec.FORMAT);
    }
}
