package io.jenkins.plugins.dora.recording.changes;

import hudson.EnvVars;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.model.Run;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.linking.ChangeSource;
import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.StartingPoint;
import io.jenkins.plugins.dora.linking.builds.BuildNumber;
import io.jenkins.plugins.dora.linking.builds.Changelog;
import io.jenkins.plugins.dora.linking.builds.SeenBuilds;
import io.jenkins.plugins.dora.linking.checkout.Checkout;
import io.jenkins.plugins.dora.linking.checkout.RevisionRange;
import io.jenkins.plugins.dora.linking.checkout.ShallowChangelog;
import io.jenkins.plugins.dora.linking.checkout.SourceCode;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The source code of a build, from its workspace, its environment and its changelog. */
@Restricted(NoExternalUse.class)
public final class BuildSourceCode implements SourceCode {
    private final Run<?, ?> run;
    private final EnvVars variables;
    private final Profile profile;
    private final CheckoutSearch search;

    /**
     * Looks at what {@code run} works with.
     *
     * @param workspace finds the directory it works in at the moment, if it does in one; may ask the agent
     */
    public static SourceCode of(Run<?, ?> run, EnvVars variables, Callable<Optional<FilePath>> workspace) {
        return new BuildSourceCode(
                run,
                variables,
                DoraConfiguration.get().profile(),
                CheckoutSearch.in(workspace, variables, TimeLimit.ofAgents()));
    }

    private BuildSourceCode(Run<?, ?> run, EnvVars variables, Profile profile, CheckoutSearch search) {
        this.run = run;
        this.variables = variables;
        this.profile = profile;
        this.search = search;
    }

    @Override
    public Optional<String> revision() {
        return search.checkout()
                .map(Checkout::revision)
                .or(() -> Optional.ofNullable(variables.get("GIT_COMMIT")).filter(commit -> !commit.isBlank()))
                .or(() -> revisionOf(run))
                .or(() -> Promotions.promotedBy(run).flatMap(BuildSourceCode::revisionOf));
    }

    private static Optional<String> revisionOf(Run<?, ?> build) {
        return systems().flatMap(system -> system.revisionOf(build).stream()).findFirst();
    }

    @Override
    public List<ChangeSource> changeSources(String application, SeenBuilds seen) {
        ChangeFilter filter = profile.changeFilterOf(application);
        BuildNumber last = new BuildNumber(run.getParent().getFullName(), run.getNumber());
        ChangeSource changelog =
                new Changelog(last, new JenkinsBuilds(run.getParent(), new ChangeReader(filter)), seen);
        return search.checkout()
                .map(checkout -> List.of(
                        new RevisionRange(
                                revision -> TimeLimit.ofAgents().call(() -> checkout.since(revision, filter))),
                        checkout.isShallow() ? new ShallowChangelog(changelog) : changelog))
                .orElseGet(() -> List.of(this::tellTrouble, changelog));
    }

    private Optional<FoundChanges> tellTrouble(StartingPoint start, Consumer<String> warnings) {
        search.trouble().ifPresent(reason -> warnings.accept("the agent does not report the checkout: " + reason));
        return Optional.empty();
    }

    private static Stream<SourceControl> systems() {
        return ExtensionList.lookup(SourceControl.class).stream();
    }
}
