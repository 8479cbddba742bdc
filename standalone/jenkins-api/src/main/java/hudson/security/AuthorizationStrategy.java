package hudson.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.AbstractItem;
import hudson.model.Job;

public abstract class AuthorizationStrategy {
    @NonNull
    public ACL getACL(@NonNull Job<?, ?> project) {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public ACL getACL(@NonNull AbstractItem item) {
        throw new UnsupportedOperationException();
    }
}
