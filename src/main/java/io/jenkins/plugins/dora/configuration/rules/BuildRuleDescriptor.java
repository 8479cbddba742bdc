package io.jenkins.plugins.dora.configuration.rules;

import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ConditionParser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Shows a rule in forms, and checks its fields. */
public abstract class BuildRuleDescriptor extends Descriptor<BuildRuleSettings> {
    @Override
    public String getDisplayName() {
        return Messages.RuleSettings_DisplayName();
    }

    @POST
    public FormValidation doCheckBranches(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.optional(item, value, AntPattern::new);
    }

    @POST
    public FormValidation doCheckWhen(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.optional(item, value, text -> ConditionParser.read(Lines.of(List.of(text))));
    }

    @POST
    public FormValidation doCheckHotfixBranches(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.optional(item, value, AntPattern::new);
    }

    @POST
    public FormValidation doCheckStage(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.optional(item, value, AntPattern::new);
    }

    @POST
    public FormValidation doCheckEnvironment(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.required(item, value, StatedValues::expression);
    }

    @POST
    public FormValidation doCheckApplication(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.optional(item, value, StatedValues::expression);
    }

    @POST
    public FormValidation doCheckVersion(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.optional(item, value, StatedValues::expression);
    }

    @POST
    public FormValidation doCheckJobs(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FormCheck.optional(item, value, AntPattern::new);
    }
}
