package hudson.plugins.git;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.AbstractDescribableImpl;
import java.io.Serializable;

@SuppressWarnings("deprecation")
public class UserRemoteConfig extends AbstractDescribableImpl<UserRemoteConfig> implements Serializable {
    private static final long serialVersionUID = 1L;

    private UserRemoteConfig() {}

    public @CheckForNull String getUrl() {
        throw new UnsupportedOperationException();
    }
}
