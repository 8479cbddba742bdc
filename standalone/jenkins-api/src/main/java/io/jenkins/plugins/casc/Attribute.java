package io.jenkins.plugins.casc;

public class Attribute<Owner, Type> {
    protected Attribute() {
        throw new UnsupportedOperationException();
    }
}
