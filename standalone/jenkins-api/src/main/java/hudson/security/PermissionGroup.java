package hudson.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import org.jvnet.localizer.Localizable;

public final class PermissionGroup {
    @SuppressWarnings("rawtypes")
    public PermissionGroup(String id, @NonNull Class owner, Localizable title) throws IllegalStateException {
        throw new UnsupportedOperationException();
    }

    public String getId() {
        throw new UnsupportedOperationException();
    }
}
