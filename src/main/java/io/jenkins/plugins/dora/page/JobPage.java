package io.jenkins.plugins.dora.page;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Item;
import hudson.model.Job;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.page.access.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jenkins.YesNoMaybe;
import jenkins.model.TransientActionFactory;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The page of a job: about the deployments that its builds did. */
public final class JobPage extends DoraPage {
    private final Job<?, ?> job;

    JobPage(Job<?, ?> job) {
        this.job = job;
    }

    /** Returns the job, whose side panel frames the page. */
    public Job<?, ?> getJob() {
        return job;
    }

    @Override
    public String getScopeName() {
        return job.getFullDisplayName();
    }

    @Override
    public String getJobName() {
        return job.getFullName();
    }

    @Override
    public String getPath() {
        return job.getUrl() + getUrlName() + '/';
    }

    @Override
    public void checkAccess() {
        job.checkPermission(Item.READ);
    }

    @Override
    public AccessControlled owner() {
        return job;
    }

    @Override
    public Predicate<Optional<String>> covered() {
        return new Visibility(job.getFullName()::equals, false);
    }

    @Override
    public Predicate<Optional<String>> visible() {
        return covered();
    }

    /** Gives every job its page. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    @Restricted(NoExternalUse.class)
    @SuppressWarnings("rawtypes") // the type of a factory is a class, and that of jobs is raw
    public static final class Factory extends TransientActionFactory<Job> {
        @Override
        public Class<Job> type() {
            return Job.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return JobPage.class;
        }

        @Override
        public @NonNull Collection<? extends Action> createFor(@NonNull Job target) {
            return List.of(new JobPage(target));
        }
    }
}
