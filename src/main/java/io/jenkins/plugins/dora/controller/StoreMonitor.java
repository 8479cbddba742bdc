package io.jenkins.plugins.dora.controller;

import hudson.Extension;
import hudson.model.AdministrativeMonitor;
import io.jenkins.plugins.dora.store.opening.StoreTrouble;
import java.util.List;
import java.util.Optional;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Warns administrators when deployments cannot be recorded, or some recorded ones do not count. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class StoreMonitor extends AdministrativeMonitor {
    /** Jenkins keeps the id of a monitor that somebody dismissed; it is that of the first version. */
    private static final String ID = "io.jenkins.plugins.dora.recording.StoreMonitor";

    public StoreMonitor() {
        super(ID);
    }

    @Override
    public String getDisplayName() {
        return Messages.StoreMonitor_DisplayName();
    }

    @Override
    public boolean isActivated() {
        return trouble().isPresent();
    }

    /** Returns what is wrong, and what to do; empty if nothing is any more. */
    public String getProblem() {
        return trouble().map(StoreTrouble::kind).map(StoreMonitor::problem).orElse("");
    }

    private static String problem(StoreTrouble.Kind kind) {
        return switch (kind) {
            case UNAVAILABLE -> Messages.StoreMonitor_Unavailable();
            case UNWRITABLE -> Messages.StoreMonitor_Unwritable();
            case NEWER_FORMAT -> Messages.StoreMonitor_NewerFormat();
            case DAMAGED -> Messages.StoreMonitor_Damaged();
        };
    }

    /** Returns sentences that say where, and why. */
    public List<String> getDetails() {
        return trouble().map(StoreTrouble::details).orElse(List.of());
    }

    private static Optional<StoreTrouble> trouble() {
        return DoraStore.get().trouble();
    }
}
