package io.jenkins.plugins.dora.configuration.rules;

import hudson.model.Describable;
import io.jenkins.plugins.dora.configuration.form.Conditions;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.Lines;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.profile.matching.AntPattern;
import io.jenkins.plugins.dora.profile.matching.ValuePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** What every rule may say of the builds that it is about. */
public abstract class BuildRuleSettings implements Describable<BuildRuleSettings> {
    private @Nullable String branches;
    private @Nullable List<String> when;
    private @Nullable String hotfixBranches;
    private @Nullable Result unstable;

    BuildRuleSettings() {}

    /** @throws IllegalArgumentException if it is no pattern */
    final Optional<AntPattern> branchPattern() {
        return Field.optional("branches", branches, AntPattern::new);
    }

    /** @throws IllegalArgumentException if it is no pattern */
    final Optional<AntPattern> hotfixPattern() {
        return Field.optional("hotfixBranches", hotfixBranches, AntPattern::new);
    }

    /** @throws IllegalArgumentException if one is none */
    final Map<String, ValuePattern> conditions() {
        return Field.read("when", getWhen(), Conditions::read);
    }

    public @Nullable String getBranches() {
        return branches;
    }

    /** Restricts the rule to branches, Ant-style. */
    @DataBoundSetter
    public void setBranches(@Nullable String branches) {
        this.branches = Field.trimmed(branches);
    }

    public List<String> getWhen() {
        return Lines.of(when);
    }

    /** Restricts the rule to builds whose variables have such values, as in {@code TARGET=prod|live}. */
    @DataBoundSetter
    public void setWhen(@Nullable List<String> when) {
        this.when = new ArrayList<>(Lines.of(when));
    }

    public @Nullable String getHotfixBranches() {
        return hotfixBranches;
    }

    /** Makes deployments from these branches hotfixes, Ant-style. */
    @DataBoundSetter
    public void setHotfixBranches(@Nullable String hotfixBranches) {
        this.hotfixBranches = Field.trimmed(hotfixBranches);
    }

    public Result getUnstable() {
        return unstable == null ? Result.SUCCESS : unstable;
    }

    /** Says how a deployment ended whose build is unstable. */
    @DataBoundSetter
    public void setUnstable(@Nullable Result unstable) {
        this.unstable = unstable;
    }
}
