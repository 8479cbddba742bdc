package hudson.model;

import hudson.ExtensionPoint;

public abstract class JobProperty<J extends Job<?, ?>>
        implements ReconfigurableDescribable<JobProperty<?>>, ExtensionPoint {
    @Override
    public JobPropertyDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }
}
