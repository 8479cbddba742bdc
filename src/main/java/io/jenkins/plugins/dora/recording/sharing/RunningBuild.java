package io.jenkins.plugins.dora.recording.sharing;

import hudson.Util;
import hudson.model.AbstractItem;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.AuthorizationStrategy;
import hudson.security.Permission;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.DoraPermissions;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jenkins.model.Jenkins;
import jenkins.scm.api.SCMNavigatorOwner;
import jenkins.scm.api.SCMSourceOwner;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.springframework.security.core.Authentication;

/**
 * A recording build. Mostly Jenkins runs it as itself: then it shares what the jobs in its folder record, or everything
 * where permissions do not differ from job to job. Where it runs as somebody, it shares what they may record for.
 */
@Restricted(NoExternalUse.class)
public final class RunningBuild implements Recorder {
    private final String job;
    private final Optional<Authentication> somebody;
    private final Place place;
    private final boolean isOneForAll;
    private final Map<String, Boolean> neighbours = new HashMap<>();

    private RunningBuild(String job, Optional<Authentication> somebody) {
        this.job = job;
        this.somebody = somebody;
        place = Place.of(job, RunningBuild::surroundings);
        isOneForAll = !distinguishesJobs(Jenkins.get().getAuthorizationStrategy());
    }

    /**
     * Returns a build as a recorder.
     *
     * @param authentication as whom it runs
     */
    public static Recorder of(Run<?, ?> run, Authentication authentication) {
        return new RunningBuild(
                run.getParent().getFullName(),
                authentication.equals(ACL.SYSTEM2) ? Optional.empty() : Optional.of(authentication));
    }

    private static boolean distinguishesJobs(AuthorizationStrategy strategy) {
        return Util.isOverridden(AuthorizationStrategy.class, strategy.getClass(), "getACL", Job.class)
                || Util.isOverridden(AuthorizationStrategy.class, strategy.getClass(), "getACL", AbstractItem.class);
    }

    @Override
    public boolean owns(String application) {
        return DoraConfiguration.get().profile().gives(application, job);
    }

    @Override
    public boolean shares(Optional<String> other) {
        return isOneForAll
                || other.filter(name -> neighbours.computeIfAbsent(name, this::isNeighbour)
                                || may(name, DoraPermissions.RECORD) && may(name, Item.READ))
                        .isPresent();
    }

    @Override
    public boolean sees(Optional<String> other) {
        return shares(other) || other.filter(name -> may(name, Item.READ)).isPresent();
    }

    private boolean isNeighbour(String name) {
        Place other = Place.of(name, RunningBuild::surroundings);
        return place.isOfSameProject(other) || somebody.isEmpty() && place.isInSameFolder(other);
    }

    private boolean may(String name, Permission permission) {
        return somebody.isPresent()
                && find(name).filter(item -> isGranted(item, permission)).isPresent();
    }

    private boolean isGranted(Item item, Permission permission) {
        return item.getACL().hasPermission2(somebody.get(), permission)
                && (!(item.getParent() instanceof Item folder) || isGranted(folder, Item.READ));
    }

    private static Place.Surroundings surroundings(String name) {
        Item item = find(name).orElse(null);
        if (item == null || item instanceof SCMNavigatorOwner) {
            return Place.Surroundings.OTHER;
        }
        return item instanceof SCMSourceOwner || item instanceof Job
                ? Place.Surroundings.PROJECT
                : Place.Surroundings.FOLDER;
    }

    @SuppressWarnings("try") // the context is only there to be closed
    private static Optional<Item> find(String name) {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return Optional.ofNullable(Jenkins.get().getItemByFullName(name));
        }
    }
}
