package io.jenkins.plugins.dora.linking.checkout;

import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the changes since the starting point's revision in what is checked out. */
public final class RevisionRange implements ChangeSource {
    private final Commits commits;

    public RevisionRange(Commits commits) {
        this.commits = commits;
    }

    /** Reads the commits of the checkout. */
    @FunctionalInterface
    public interface Commits {
        /**
         * Returns the commits that are checked out and that a revision does not contain.
         *
         * @return empty if {@code revision} is not in the local repository
         * @throws IOException if no answer comes in time
         */
        Optional<CommitRange> since(String revision) throws IOException, InterruptedException;
    }

    @Override
    public Optional<FoundChanges> since(StartingPoint start, Consumer<String> warnings) {
        return start.revision().flatMap(revision -> since(revision, warnings));
    }

    private Optional<FoundChanges> since(String revision, Consumer<String> warnings) {
        try {
            Optional<CommitRange> range = commits.since(revision);
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
            warnings.accept("only the " + Counted.of(range.changes().size(), "newest commit was", "newest commits were")
                    + " read");
        }
        if (range.isShallow()) {
            warnings.accept("the clone is shallow and does not go back far enough");
        }
        return new FoundChanges(ChangesFrom.GIT_RANGE, range.changes(), range.isLimited() || range.isShallow());
    }
}
