package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
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

    /** Returns this version with the changes that were found, and whether some are known to be missing. */
    public ApplicationVersion withChanges(List<Change> found, boolean cut) {
        return new ApplicationVersion(
                id, at, application, version, builtAt, build, revision, found, cut, components, owner);
    }

    /** Returns this version as one of an application whose name that job or folder uses for itself. */
    public ApplicationVersion ownedBy(Optional<String> jobOrFolder) {
        return new ApplicationVersion(
                id, at, application, version, builtAt, build, revision, changes, changesCut, components, jobOrFolder);
    }

    /** Returns this version as it reads after the job of its build got the full name {@code job}. */
    public ApplicationVersion movedTo(String job) {
        return new ApplicationVersion(
                id,
                at,
                application,
                version,
                builtAt,
                build.map(reference -> reference.movedTo(job)),
                revision,
                changes,
                changesCut,
                components,
                owner);
    }
}
