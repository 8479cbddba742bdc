package io.jenkins.plugins.dora.configuration.job;

import hudson.model.Descriptor.FormException;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.rules.BuildRuleSettings;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings as somebody wrote them for a job or a folder. */
interface OwnSettings {
    /**
     * Returns what they say.
     *
     * @param item full name of the job or folder
     * @throws IllegalArgumentException if something in them is missing or wrong; the message names the field
     */
    JobSettings of(String item);

    static <R extends BuildRuleSettings> JobSettings of(
            @Nullable String application, @Nullable String version, List<R> rules, Function<R, Rule> reader) {
        return new JobSettings(
                Field.optional("application", application, StatedValues::expression),
                Field.optional("version", version, StatedValues::expression),
                Field.each("rules", rules, reader));
    }

    /** Returns {@code settings}, which somebody wrote in a form, if they are valid. */
    static <S extends @Nullable OwnSettings> S checked(S settings) throws FormException {
        try {
            if (settings != null) {
                settings.of("any");
            }
            return settings;
        } catch (IllegalArgumentException e) {
            throw new FormException("DORA: " + e.getMessage(), "dora");
        }
    }
}
