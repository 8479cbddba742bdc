package io.jenkins.plugins.dora.webhook.statement;

import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.Change;
import java.time.Instant;
import java.util.List;

/**
 * The statement of a body about one version: a push to a branch.
 *
 * @param id unique among all events of its type
 * @param names application and version
 * @param builtAt when it was pushed
 * @param revision the source revision that the branch had then
 * @param changes the commits that were pushed
 * @param changesCut whether the body lists only some of them
 */
public record VersionStatement(
        String id, StatedNames names, Instant builtAt, String revision, List<Change> changes, boolean changesCut)
        implements Statement {
    public VersionStatement {
        id = TextKind.ID.recorded(id);
        revision = TextKind.NAME.recorded(revision);
        changes = List.copyOf(changes);
    }

    /** Returns this one with other names. */
    public VersionStatement named(StatedNames other) {
        return new VersionStatement(id, other, builtAt, revision, changes, changesCut);
    }

    /** Returns the version: the one that is stated, else the beginning of the revision. */
    public String version() {
        return names.version().orElseGet(() -> DeploymentStatement.shortRevision(revision));
    }
}
