package io.jenkins.plugins.casc;

public class ConfiguratorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected ConfiguratorException() {
        throw new UnsupportedOperationException();
    }
}
