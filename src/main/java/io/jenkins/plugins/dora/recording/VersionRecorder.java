package io.jenkins.plugins.dora.recording;

import io.jenkins.plugins.dora.linking.ChangeLinker;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.linking.VersionHistory;
import io.jenkins.plugins.dora.linking.builds.RecordedBuilds;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Completes a version with its changes, and stores it. */
@Restricted(NoExternalUse.class)
public final class VersionRecorder {
    private final DoraStore store;

    public VersionRecorder(DoraStore store) {
        this.store = store;
    }

    /**
     * Records a version; it is on disk when this returns.
     *
     * @param context the build that made it
     * @param version what is known of it so far, with the changes that were stated, if any
     * @return what was recorded, in lines for people
     * @throws IOException if the store refuses it
     * @throws InvalidEventException if it contains itself
     */
    public List<String> record(BuildContext context, ApplicationVersion version) throws IOException {
        Ownership ownership = context.ownership(store.snapshot());
        Optional<String> owner = context.ownerOf(version.application(), ownership);
        RecordedHistory history = new SnapshotHistory(ownership.seen());
        new VersionHistory(history).refuseCycle(version);
        LinkedChanges linked = new ChangeLinker(
                        history,
                        context.source()
                                .changeSources(
                                        version.application(), new RecordedBuilds(version.application(), history)))
                .link(version);
        store.record(
                version.withChanges(linked.found().changes(), linked.found().cut())
                        .ownedBy(owner));
        return RecordSummary.of(version, linked);
    }
}
