package io.jenkins.plugins.dora.page;

import hudson.model.Item;
import hudson.model.Job;
import hudson.security.AccessControlled;
import io.jenkins.plugins.dora.page.access.Visibility;
import java.util.Optional;
import java.util.function.Predicate;

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
    public Predicate<Optional<String>> visible() {
        return new Visibility(job.getFullName()::equals, false);
    }
}
