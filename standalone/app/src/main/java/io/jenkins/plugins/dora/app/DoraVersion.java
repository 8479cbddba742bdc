package io.jenkins.plugins.dora.app;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the jar. */
final class DoraVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = getClass().getPackage().getImplementationVersion();
        return new String[] {"dora " + (version == null ? "(not packaged)" : version)};
    }
}
