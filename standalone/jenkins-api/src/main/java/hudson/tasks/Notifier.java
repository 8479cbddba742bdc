package hudson.tasks;

import hudson.ExtensionPoint;

public abstract class Notifier extends Publisher implements ExtensionPoint {
    @SuppressWarnings("deprecation")
    protected Notifier() {}
}
