package io.jenkins.plugins.dora.recording.changes;

import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the changes since the starting point's revision in what is checked out. */
final class RevisionRange implements ChangeSource {
    private final Checkout checkout;
    private final ChangeFilter filter;
    private final TimeLimit limit;

    RevisionRange(Checkout checkout, ChangeFilter filter, TimeLimit limit) {
        this.checkout = checkout;
        this.filter = filter;
        this.limit = limit;
    }

    @Override
    public Optional<FoundChanges> since(StartingPoint start, Consumer<String> warnings) {
        return start.revision().flatMap(revision -> since(revision, warnings));
    }

    private Optional<FoundChanges> since(String revision, Consumer<String> warnings) {
        try {
            Optional<CommitRange> range = limit.call(() -> checkout.since(revision, filter));
            if (range.isEmpty()) {
                warnings.accept("the revision " + revision + " is not in the checkout");
            }
            return range.map(found -> found(found, warnings));
        } catch (IOException | InterruptedException e) {
            warnings.accept("the commits since the revision " + revision + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static FoundChanges found(CommitRange range, Consumer<String> warnings) {
        if (range.isLimited()) {
            warnings.accept("only the newest " + range.changes().size() + " commits were read");
        }
        if (range.isShallow()) {
            warnings.accept("the clone is shallow and does not go back far enough");
        }
        return new FoundChanges(ChangesFrom.GIT_RANGE, range.changes(), range.isLimited() || range.isShallow());
    }
}
