package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The moves of jobs in the order of their recording; gives what was recorded before them the names since. */
final class JobMoves {
    private record Name(String job, int since) {}

    private final List<JobMoved> moves = new ArrayList<>();

    // Renaming a folder records a move for everything beneath it, and a job has many builds.
    private final Map<Name, String> renamed = new HashMap<>();

    /** Returns how many moves there are. */
    int count() {
        return moves.size();
    }

    void add(JobMoved move) {
        moves.add(move);
        renamed.clear();
    }

    /** Returns the event as it reads after the moves from number {@code since} on. */
    Event apply(Event event, int since) {
        if (since == moves.size()) {
            return event;
        }
        if (event instanceof Deployment deployment) {
            return withBuild(deployment, deployment.build().map(build -> rename(build, since)));
        }
        if (event instanceof ApplicationVersion version) {
            return withBuild(version, version.build().map(build -> rename(build, since)));
        }
        return event;
    }

    private BuildReference rename(BuildReference build, int since) {
        String job = renamed.computeIfAbsent(new Name(build.job(), since), this::follow);
        return job.equals(build.job()) ? build : new BuildReference(job, build.number(), url(build, job));
    }

    private String follow(Name name) {
        String job = name.job();
        for (JobMoved move : moves.subList(name.since(), moves.size())) {
            job = move.rename(job);
        }
        return job;
    }

    // An address that is not made of the job's old name cannot be trusted to lead anywhere.
    private static String url(BuildReference build, String job) {
        String before = path(build.job());
        return build.url().startsWith(before) ? path(job) + build.url().substring(before.length()) : "";
    }

    private static String path(String job) {
        return Arrays.stream(job.split("/"))
                .map(name -> "job/" + encode(name) + '/')
                .collect(Collectors.joining());
    }

    private static String encode(String name) {
        try {
            return new URI(null, null, '/' + name, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A path of one name is always valid: " + name, e);
        }
    }

    private static Deployment withBuild(Deployment deployment, Optional<BuildReference> build) {
        return new Deployment(
                deployment.id(),
                deployment.at(),
                deployment.application(),
                deployment.version(),
                deployment.environment(),
                deployment.tier(),
                deployment.startedAt(),
                deployment.finishedAt(),
                deployment.result(),
                deployment.statedKind(),
                deployment.markedFailed(),
                build,
                deployment.revision(),
                deployment.changes(),
                deployment.changesFrom(),
                deployment.changesCut(),
                deployment.source());
    }

    private static ApplicationVersion withBuild(ApplicationVersion version, Optional<BuildReference> build) {
        return new ApplicationVersion(
                version.id(),
                version.at(),
                version.application(),
                version.version(),
                version.builtAt(),
                build,
                version.revision(),
                version.changes(),
                version.components());
    }
}
