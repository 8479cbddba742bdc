package io.jenkins.plugins.dora.recording.stated;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.rule.BuildFacts;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The parameters of all ways to record a deployment: what goes where, and what is known of it. */
@Restricted(NoExternalUse.class)
public interface StatedDeployment {
    @Nullable
    String getApplication();

    @Nullable
    String getVersion();

    @Nullable
    String getEnvironment();

    @Nullable
    String getKind();

    /** Returns what the deployment repairs: a version, or the id of a deployment. */
    @Nullable
    String getFixes();

    @Nullable
    String getRevision();

    List<StatedChange> getChanges();

    /** Whether the changes are stated, even if that is to say that there are none. */
    default boolean statesChanges() {
        return !getChanges().isEmpty();
    }

    /**
     * Begins the deployment that is stated.
     *
     * @param build decides what is not stated
     * @param expand fills variables into a text
     * @throws InvalidEventException if a value is wrong
     */
    default DeploymentBuilder begin(BuildFacts build, UnaryOperator<String> expand) {
        DeploymentBuilder deployment = Deployment.of(
                        text(getApplication(), expand, build::defaultApplication),
                        text(getVersion(), expand, build::defaultVersion),
                        text(getEnvironment(), expand, () -> ""))
                .kind(StatedTexts.constant("kind", getKind(), Kind.class).orElse(null));
        String fixes = text(getFixes(), expand, () -> "");
        if (!fixes.isEmpty()) {
            deployment.fixes(fixes);
        }
        String revision = text(getRevision(), expand, () -> "");
        if (!revision.isEmpty()) {
            deployment.revision(revision);
        }
        return statesChanges()
                ? deployment.changes(
                        ChangesFrom.STATED,
                        getChanges().stream().map(StatedChange::toChange).toList())
                : deployment;
    }

    private static String text(@Nullable String stated, UnaryOperator<String> expand, Supplier<String> otherwise) {
        String text = stated == null ? "" : expand.apply(stated).strip();
        return text.isEmpty() ? otherwise.get() : text;
    }
}
