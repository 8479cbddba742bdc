package io.jenkins.plugins.casc.model;

public final class Scalar implements CNode {
    public Scalar(String value, Source source) {
        throw new UnsupportedOperationException();
    }

    public Scalar(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Type getType() {
        throw new UnsupportedOperationException();
    }

    public String getValue() {
        throw new UnsupportedOperationException();
    }

    public void setPrintableWhenEmpty(boolean print) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Source getSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Scalar clone() {
        throw new UnsupportedOperationException();
    }
}
