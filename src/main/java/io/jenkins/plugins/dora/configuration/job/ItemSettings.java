package io.jenkins.plugins.dora.configuration.job;

import hudson.ExtensionPoint;
import hudson.model.Item;
import java.util.Optional;

/** Finds the settings of one kind of item; some kinds depend on other plugins. */
abstract class ItemSettings implements ExtensionPoint {
    /** Returns the item's own settings; empty where it has none, or is of another kind. */
    abstract Optional<OwnSettings> find(Item item);
}
