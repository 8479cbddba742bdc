package io.jenkins.plugins.dora.page;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.TransientViewActionFactory;
import hudson.model.View;
import java.util.List;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Gives every view its page. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ViewPages extends TransientViewActionFactory {
    @Override
    public List<Action> createFor(View view) {
        return List.of(new ViewPage(view));
    }
}
