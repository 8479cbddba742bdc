package io.jenkins.plugins.dora.page.build;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Run;
import java.util.Collection;
import java.util.List;
import jenkins.YesNoMaybe;
import jenkins.model.TransientActionFactory;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Gives every build its summary, which costs nothing until somebody looks at the page of the build. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
@SuppressWarnings("rawtypes") // the type of a factory is a class, and that of builds is raw
public final class BuildSummaries extends TransientActionFactory<Run> {
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
