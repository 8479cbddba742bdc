package io.jenkins.plugins.dora.controller.forwarding;

import hudson.Extension;
import hudson.model.AdministrativeMonitor;
import io.jenkins.plugins.dora.forwarding.ForwardTrouble;
import java.util.List;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Warns administrators of systems to which nothing could be sent for a day. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ForwardMonitor extends AdministrativeMonitor {
    @Override
    public String getDisplayName() {
        return Messages.ForwardMonitor_DisplayName();
    }

    @Override
    public boolean isActivated() {
        return !troubles().isEmpty();
    }

    /** Returns a sentence about each system that nothing arrives at. */
    public List<String> getDetails() {
        return troubles().stream()
                .map(trouble -> Messages.ForwardMonitor_Detail(trouble.forward(), trouble.since(), trouble.reason()))
                .toList();
    }

    private static List<ForwardTrouble> troubles() {
        return ControllerForwards.get().troubles();
    }
}
