package io.jenkins.plugins.casc;

public class ConfigurationContext {
    protected ConfigurationContext() {
        throw new UnsupportedOperationException();
    }

    public SecretSourceResolver getSecretSourceResolver() {
        throw new UnsupportedOperationException();
    }
}
