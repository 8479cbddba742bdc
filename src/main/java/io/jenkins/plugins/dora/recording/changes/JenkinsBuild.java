package io.jenkins.plugins.dora.recording.changes;

import hudson.ExtensionList;
import hudson.model.Cause;
import hudson.model.Run;
import io.jenkins.plugins.dora.history.buildfile.BuildSource;
import io.jenkins.plugins.dora.linking.builds.Build;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.linking.builds.ListedChanges;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A build of Jenkins.
 *
 * @param run the build
 * @param reader reads its changes
 */
record JenkinsBuild(Run<?, ?> run, ChangeReader reader) implements Build {
    private static final Logger LOGGER = Logger.getLogger(JenkinsBuild.class.getName());

    @Override
    public int number() {
        return run.getNumber();
    }

    @Override
    public ListedChanges changes() {
        try {
            return reader.changesOf(run);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, e, () -> "The changelog of " + run + " cannot be read");
            return ListedChanges.UNREADABLE;
        }
    }

    @Override
    public Optional<String> revision() {
        return ExtensionList.lookup(SourceControl.class).stream()
                .flatMap(system -> system.revisionOf(run).stream())
                .findFirst();
    }

    @Override
    public boolean hasSource() {
        return revision().isPresent()
                || BuildSource.in(run.getRootDir().toPath(), true).exists();
    }

    @Override
    public List<BuildNumber> upstream() {
        Stream<BuildNumber> promoted = Promotions.promotedBy(run)
                .map(target -> new BuildNumber(target.getParent().getFullName(), target.getNumber()))
                .stream();
        return Stream.concat(promoted, upstream(run.getCauses())).distinct().toList();
    }

    private static Stream<BuildNumber> upstream(List<Cause> causes) {
        return causes.stream()
                .filter(Cause.UpstreamCause.class::isInstance)
                .map(Cause.UpstreamCause.class::cast)
                .flatMap(cause -> Stream.concat(
                        Stream.of(new BuildNumber(cause.getUpstreamProject(), cause.getUpstreamBuild())),
                        upstream(cause.getUpstreamCauses())));
    }

    @Override
    public Optional<Build> previous() {
        Run<?, ?> previous = run.getPreviousBuild();
        return previous == null ? Optional.empty() : Optional.of(new JenkinsBuild(previous, reader));
    }
}
