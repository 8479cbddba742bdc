package io.jenkins.plugins.dora.app;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar's manifest names. */
final class DoraVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = getClass().getPackage().getImplementationVersion();
        return new String[] {"dora " + (version == null ? "(not packaged)" : version)};
    }
}
