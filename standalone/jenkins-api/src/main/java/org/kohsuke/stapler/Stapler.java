package org.kohsuke.stapler;

public class Stapler {
    protected Stapler() {
        throw new UnsupportedOperationException();
    }

    public static StaplerRequest2 getCurrentRequest2() {
        throw new UnsupportedOperationException();
    }

    public static StaplerResponse2 getCurrentResponse2() {
        throw new UnsupportedOperationException();
    }
}
