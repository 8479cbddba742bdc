package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Component;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of an application: built once, deployed any number of times.
 *
 * @param id the event's id
 * @param at when it was recorded
 * @param application the application's name
 * @param version the version's name
 * @param builtAt when it was built
 * @param build the build that made it
 * @param revision the source revision it was built from
 * @param changes the commits it brought since the version built before it
 * @param changesCut whether some of these commits are known to be missing
 * @param components the versions of other applications it is made of
 * @param owner the job or folder that uses the name of the application for itself, apart from others; empty for the
 *     application that is generally known by that name
 */
public record ApplicationVersion(
        String id,
        Instant at,
        String application,
        String version,
        Instant builtAt,
        Optional<BuildReference> build,
        Optional<String> revision,
        List<Change> changes,
        boolean changesCut,
        List<Component> components,
        Optional<String> owner)
        implements Event {
    /** Creates a version of which no change is known to be missing. */
    public ApplicationVersion(
            String id,
            Instant at,
            String application,
            String version,
            Instant builtAt,
            Optional<BuildReference> build,
            Optional<String> revision,
            List<Change> changes,
            List<Component> components) {
        this(id, at, application, version, builtAt, build, revision, changes, false, components, Optional.empty());
    }

    public ApplicationVersion {
        Preconditions.text(id, "id");
        application = Preconditions.text(application, "application");
        version = Preconditions.text(version, "version");
        changes = List.copyOf(changes);
        components = List.copyOf(components);
    }

    /** Begins a version of {@code application}; it was built at {@code builtAt}. */
    public static VersionBuilder of(String application, String version, Instant builtAt) {
        return new VersionBuilder(application, version, builtAt);
    }

    /** Begins a version that is this one but for what is set anew. */
    public VersionBuilder toBuilder() {
        return new VersionBuilder(application, version, builtAt)
                .id(id)
                .recordedAt(at)
                .builtBy(build.orElse(null))
                .revision(revision.orElse(null))
                .changes(changes)
                .changesCut(changesCut)
                .components(components)
                .owner(owner.orElse(null));
    }

    /** Returns this version with the changes that were found, and whether some are known to be missing. */
    public ApplicationVersion withChanges(List<Change> found, boolean cut) {
        return toBuilder().changes(found).changesCut(cut).build();
    }

    /** Returns this version as one of an application whose name that job or folder uses for itself. */
    public ApplicationVersion ownedBy(Optional<String> jobOrFolder) {
        return toBuilder().owner(jobOrFolder.orElse(null)).build();
    }

    /** Returns this version as it reads after the job of its build got the full name {@code job}. */
    public ApplicationVersion movedTo(String job) {
        return toBuilder()
                .builtBy(build.map(reference -> reference.movedTo(job)).orElse(null))
                .build();
    }
}
