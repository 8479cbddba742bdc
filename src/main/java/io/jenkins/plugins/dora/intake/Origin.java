package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.linking.checkout.SourceCode;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.snapshot.Snapshot;

/**
 * The origin of a record.
 *
 * @param name full name of the job that records it, under which it is kept apart if it shares nothing; empty if none does
 * @param recorder decides which records of others the recorder may see and share
 * @param source the source code that is known there
 */
public record Origin(String name, Recorder recorder, SourceCode source) {
    /** The administrator, from elsewhere: sees and shares everything, and knows of no source code. */
    public static final Origin ADMINISTRATOR = new Origin("", Recorder.ADMINISTRATOR, SourceCode.UNKNOWN);

    /** Decides which applications are meant here by their names. */
    public Ownership ownership(Snapshot known) {
        return new Ownership(known, recorder, name);
    }
}
