package io.jenkins.plugins.dora.linking.checkout;

import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The changelog of a build with a shallow clone: it lists only the commits of the clone, without a mark.
 *
 * @param changelog the changelog
 */
public record ShallowChangelog(ChangeSource changelog) implements ChangeSource {
    @Override
    public Optional<FoundChanges> since(StartingPoint start, Consumer<String> warnings) {
        return changelog.since(start, warnings).map(found -> {
            warnings.accept("the clone is shallow, and so is the changelog");
            return new FoundChanges(ChangesFrom.CHANGELOG, found.changes(), true);
        });
    }
}
