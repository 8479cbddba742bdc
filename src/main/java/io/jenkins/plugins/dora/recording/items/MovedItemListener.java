package io.jenkins.plugins.dora.recording.items;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.dora.model.JobMoved;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;

/** Records new names of jobs and folders, so that earlier records appear under the new name. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class MovedItemListener extends ItemListener {
    @Override
    public void onLocationChanged(Item item, String oldFullName, String newFullName) {
        if (Move.isOfItself(oldFullName, newFullName, MovedItemListener::exists)) {
            Instant now = Clock.tickMillis(ZoneOffset.UTC).instant();
            ItemEvents.get().setAside(newFullName, oldFullName, now);
            ItemEvents.get().record(new JobMoved(now, oldFullName, newFullName));
        }
    }

    @SuppressWarnings("try") // the context is only there to be closed
    private static boolean exists(String folder) {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return folder.isEmpty() || Jenkins.get().getItemByFullName(folder) != null;
        }
    }
}
