package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;

public class User {
    private User() {}

    public @NonNull String getFullName() {
        throw new UnsupportedOperationException();
    }
}
