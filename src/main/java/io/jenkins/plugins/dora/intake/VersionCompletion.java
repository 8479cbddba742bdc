package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.linking.ChangeLinker;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.linking.VersionHistory;
import io.jenkins.plugins.dora.linking.builds.RecordedBuilds;
import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.linking.history.SnapshotHistory;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.Snapshot;

/**
 * Completes versions with their owner, their revision and their changes.
 *
 * @param known what was recorded before
 * @param origin where they come from
 */
record VersionCompletion(Snapshot known, Origin origin) {
    /** @throws InvalidEventException if the version contains itself */
    Completed<ApplicationVersion> complete(ApplicationVersion stated) {
        Ownership ownership = origin.ownership(known);
        ApplicationVersion owned = stated.toBuilder()
                .owner(ownership.ownerOf(stated.application()).orElse(null))
                .revision(stated.revision().or(origin.source()::revision).orElse(null))
                .build();
        RecordedHistory history = new SnapshotHistory(ownership.seen());
        new VersionHistory(history).refuseCycle(owned);
        RecordedBuilds builds = new RecordedBuilds(owned.application(), history);
        LinkedChanges linked =
                new ChangeLinker(history, origin.source().changeSources(owned.application(), builds)).link(owned);
        ApplicationVersion complete = owned.withChanges(
                linked.found().changes(), owned.changesCut() || linked.found().cut());
        return new Completed<>(complete, RecordSummary.of(complete, linked));
    }
}
