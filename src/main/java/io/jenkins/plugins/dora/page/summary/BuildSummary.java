package io.jenkins.plugins.dora.page.summary;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Item;
import hudson.model.Run;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.linking.builds.BuildDeployments;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import jenkins.model.TransientActionFactory;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The deployments that were recorded of a build, for its page; nothing while the store is opened. */
@Restricted(NoExternalUse.class)
public final class BuildSummary implements Action {
    private static final Logger LOGGER = Logger.getLogger(BuildSummary.class.getName());

    private final Run<?, ?> run;

    BuildSummary(Run<?, ?> run) {
        this.run = run;
    }

    @Override
    public @Nullable String getIconFileName() {
        return null;
    }

    @Override
    public @Nullable String getDisplayName() {
        return null;
    }

    @Override
    public @Nullable String getUrlName() {
        return null;
    }

    /** Returns what the build deployed, in order of finish. */
    public List<SummaryLine> getDeployments() {
        if (!run.getParent().hasPermission(Item.READ)) {
            return List.of();
        }
        try {
            return deploymentsIn(DoraStore.get().ifOpen().snapshot());
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(Level.FINE, e, () -> "Cannot summarize " + run);
            return List.of();
        }
    }

    private List<SummaryLine> deploymentsIn(Snapshot snapshot) {
        Instant start = Instant.ofEpochMilli(run.getStartTimeInMillis());
        Instant end = run.isBuilding() ? Instant.now() : start.plusMillis(run.getDuration());
        DeploymentId id = DeploymentId.byRule(run.getParent().getFullName(), run.getNumber(), start);
        return new BuildDeployments(snapshot, id, end)
                .among(snapshot.inOrder())
                .map(deployment -> new SummaryLine(deployment, run.getParent().getUrl()))
                .toList();
    }

    /** Gives every build its summary, which costs nothing until somebody looks at the page of the build. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    @Restricted(NoExternalUse.class)
    @SuppressWarnings("rawtypes") // the type of a factory is a class, and that of builds is raw
    public static final class Factory extends TransientActionFactory<Run> {
        @Override
        public Class<Run> type() {
            return Run.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return BuildSummary.class;
        }

        @Override
        public @NonNull Collection<? extends Action> createFor(@NonNull Run target) {
            return List.of(new BuildSummary(target));
        }
    }
}
