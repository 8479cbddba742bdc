package io.jenkins.plugins.dora.configuration.job;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import com.cloudbees.hudson.plugins.folder.AbstractFolderProperty;
import com.cloudbees.hudson.plugins.folder.AbstractFolderPropertyDescriptor;
import hudson.model.Item;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.rules.FolderRuleSettings;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.variant.OptionalExtension;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The settings of a folder, such as a multibranch project, for the deployments of all jobs beneath it. */
public final class DoraFolderProperty extends AbstractFolderProperty<AbstractFolder<?>> implements OwnSettings {
    private @Nullable String application;
    private @Nullable String version;
    private @Nullable List<FolderRuleSettings> rules;

    /** Begins with settings that say nothing. */
    @DataBoundConstructor
    public DoraFolderProperty() {
        // What is not set is null, also when read from disk
    }

    @Override
    public JobSettings of(String folder) {
        return OwnSettings.of(application, version, getRules(), rule -> rule.rule(folder));
    }

    public @Nullable String getApplication() {
        return application;
    }

    /** Sets the application that the builds beneath the folder deploy, with variables. */
    @DataBoundSetter
    public void setApplication(@Nullable String application) {
        this.application = Field.trimmed(application);
    }

    public @Nullable String getVersion() {
        return version;
    }

    /** Sets the version that they deploy, with variables. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Field.trimmed(version);
    }

    public List<FolderRuleSettings> getRules() {
        return Field.copy(rules);
    }

    /** Sets the rules that recognise deployments. */
    @DataBoundSetter
    public void setRules(@Nullable List<FolderRuleSettings> rules) {
        this.rules = new ArrayList<>(Field.copy(rules));
    }

    /** Shows the settings in the form of a folder. */
    @Symbol("dora")
    @OptionalExtension(requirePlugins = "cloudbees-folder")
    public static final class DescriptorImpl extends AbstractFolderPropertyDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.DoraFolderProperty_DisplayName();
        }

        @Override
        public AbstractFolderProperty<?> newInstance(StaplerRequest2 req, JSONObject formData) throws FormException {
            return OwnSettings.checked((DoraFolderProperty) super.newInstance(req, formData));
        }
    }

    /** Finds the settings of folders, in a Jenkins that has folders. */
    @OptionalExtension(requirePlugins = "cloudbees-folder")
    public static final class Finder extends ItemSettings {
        @Override
        Optional<OwnSettings> find(Item item) {
            return item instanceof AbstractFolder<?> folder
                    ? Optional.ofNullable(folder.getProperties().get(DoraFolderProperty.class))
                    : Optional.empty();
        }
    }
}
