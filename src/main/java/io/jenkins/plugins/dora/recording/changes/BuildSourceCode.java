package io.jenkins.plugins.dora.recording.changes;

import hudson.EnvVars;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.model.Run;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.linking.builds.Changelog;
import io.jenkins.plugins.dora.linking.builds.SeenBuilds;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.Profile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The source code that a build works with, as its workspace, its environment and its changelog tell. */
@Restricted(NoExternalUse.class)
public final class BuildSourceCode implements SourceCode {
    private static final Logger LOGGER = Logger.getLogger(BuildSourceCode.class.getName());

    private final Run<?, ?> run;
    private final EnvVars variables;
    private final Profile profile;
    private final Optional<Checkout> checkout;

    /** Looks at what {@code run} works with. */
    public static SourceCode of(Run<?, ?> run, EnvVars variables, Optional<FilePath> workspace) {
        return new BuildSourceCode(run, variables, DoraConfiguration.get().profile(), workspace);
    }

    /**
     * @param run the build
     * @param variables its environment
     * @param profile tells which changes count
     * @param workspace the directory it works in at the moment, if it does in one
     */
    BuildSourceCode(Run<?, ?> run, EnvVars variables, Profile profile, Optional<FilePath> workspace) {
        this.run = run;
        this.variables = variables;
        this.profile = profile;
        this.checkout = workspace.flatMap(this::findCheckout);
    }

    @Override
    public Optional<String> revision() {
        return checkout.map(Checkout::revision)
                .or(() -> Optional.ofNullable(variables.get("GIT_COMMIT")).filter(commit -> !commit.isBlank()))
                .or(() -> systems()
                        .flatMap(system -> system.revisionOf(run).stream())
                        .findFirst());
    }

    @Override
    public List<ChangeSource> changeSources(String application, SeenBuilds seen) {
        ChangeFilter filter = profile.changeFilterOf(application);
        BuildNumber last = new BuildNumber(run.getParent().getFullName(), run.getNumber());
        ChangeSource changelog = new Changelog(last, new JenkinsBuilds(new ChangeReader(filter)), seen);
        return Stream.concat(
                        checkout.stream().map(found -> new RevisionRange(found, filter, TimeLimit.ofAgents())),
                        Stream.of(changelog))
                .toList();
    }

    private Optional<Checkout> findCheckout(FilePath directory) {
        return systems()
                .flatMap(system -> findCheckout(system, directory).stream())
                .findFirst();
    }

    private Optional<Checkout> findCheckout(SourceControl system, FilePath directory) {
        try {
            return TimeLimit.ofAgents().call(() -> system.checkoutIn(directory, variables));
        } catch (IOException | InterruptedException e) {
            LOGGER.log(Level.WARNING, e, () -> "Cannot tell what " + run + " checked out in " + directory);
            return Optional.empty();
        }
    }

    private static Stream<SourceControl> systems() {
        return ExtensionList.lookup(SourceControl.class).stream();
    }
}
