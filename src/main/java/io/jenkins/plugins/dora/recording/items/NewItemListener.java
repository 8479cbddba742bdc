package io.jenkins.plugins.dora.recording.items;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import java.time.Clock;
import java.time.ZoneOffset;
import jenkins.YesNoMaybe;

/** Prevents a new job or folder from inheriting the records of a deleted one with the same name. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class NewItemListener extends ItemListener {
    @Override
    public void onCreated(Item item) {
        ItemEvents.get()
                .setAside(
                        item.getFullName(), "", Clock.tickMillis(ZoneOffset.UTC).instant());
    }
}
