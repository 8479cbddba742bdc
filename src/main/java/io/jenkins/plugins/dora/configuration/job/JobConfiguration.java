package io.jenkins.plugins.dora.configuration.job;

import hudson.ExtensionList;
import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import io.jenkins.plugins.dora.profile.rule.Rules;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The settings that apply to a job: its own, those of the folders around it, and those of the controller. */
public final class JobConfiguration {
    private static final Logger LOGGER = Logger.getLogger(JobConfiguration.class.getName());

    private JobConfiguration() {}

    /** Returns what the job and the folders around it say; the nearest that says something decides, field by field. */
    public static JobSettings settingsOf(Job<?, ?> job) {
        JobSettings settings = JobSettings.NONE;
        for (Object around = job; around instanceof Item item; around = item.getParent()) {
            settings = settings.within(ownSettings(item));
        }
        return settings;
    }

    /** Returns the rules for the job's builds: its own, those of the folders around it, then those of the controller. */
    public static Rules rulesOf(Job<?, ?> job) {
        return settingsOf(job).rulesBefore(DoraConfiguration.get().profile().rules());
    }

    private static JobSettings ownSettings(Item item) {
        try {
            return ExtensionList.lookup(ItemSettings.class).stream()
                    .map(kind -> kind.find(item))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(own -> own.of(item.getFullName()))
                    .orElse(JobSettings.NONE);
        } catch (IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, "The DORA settings of {0} are invalid and ignored: {1}", new Object[] {
                item.getFullName(), e.getMessage()
            });
            return JobSettings.NONE;
        }
    }
}
