package io.jenkins.plugins.dora.configuration.job;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Job;
import java.util.Optional;
import jenkins.YesNoMaybe;

/** Finds the settings of jobs. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class SettingsOfJobs extends ItemSettings {
    @Override
    Optional<OwnSettings> find(Item item) {
        return item instanceof Job<?, ?> job
                ? Optional.ofNullable(job.getProperty(DoraJobProperty.class))
                : Optional.empty();
    }
}
