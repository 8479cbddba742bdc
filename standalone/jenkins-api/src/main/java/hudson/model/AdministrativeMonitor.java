package hudson.model;

import hudson.ExtensionPoint;

public abstract class AdministrativeMonitor implements ModelObject, ExtensionPoint {
    protected AdministrativeMonitor(String id) {}

    protected AdministrativeMonitor() {}

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public abstract boolean isActivated();
}
