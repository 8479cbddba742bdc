package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Component;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds an {@link ApplicationVersion}; what is not set is unknown. */
public final class VersionBuilder {
    private final String application;
    private final String version;
    private final Instant builtAt;
    private String id = "";
    private @Nullable Instant at;
    private @Nullable BuildReference build;
    private @Nullable String revision;
    private List<Change> changes = List.of();
    private boolean changesCut;
    private List<Component> components = List.of();
    private @Nullable String owner;

    VersionBuilder(String application, String version, Instant builtAt) {
        this.application = application;
        this.version = version;
        this.builtAt = builtAt;
    }

    public VersionBuilder id(String value) {
        id = value;
        return this;
    }

    /** Sets when it is recorded; without it, the time it was built. */
    public VersionBuilder recordedAt(Instant value) {
        at = value;
        return this;
    }

    public VersionBuilder builtBy(@Nullable BuildReference value) {
        build = value;
        return this;
    }

    public VersionBuilder revision(@Nullable String value) {
        revision = value;
        return this;
    }

    public VersionBuilder changes(List<Change> value) {
        changes = value;
        return this;
    }

    public VersionBuilder changesCut(boolean value) {
        changesCut = value;
        return this;
    }

    public VersionBuilder components(List<Component> value) {
        components = value;
        return this;
    }

    /** Sets the job or folder that uses the name of the application for itself. */
    public VersionBuilder owner(@Nullable String value) {
        owner = value;
        return this;
    }

    /**
     * Returns the version.
     *
     * @throws InvalidEventException if its id, application or version is missing
     */
    public ApplicationVersion build() {
        return new ApplicationVersion(
                id,
                at == null ? builtAt : at,
                application,
                version,
                builtAt,
                Optional.ofNullable(build),
                Optional.ofNullable(revision),
                changes,
                changesCut,
                components,
                Optional.ofNullable(owner));
    }
}
