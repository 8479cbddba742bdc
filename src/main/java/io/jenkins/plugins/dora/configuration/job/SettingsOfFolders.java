package io.jenkins.plugins.dora.configuration.job;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import hudson.model.Item;
import java.util.Optional;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Finds the settings of folders, in a Jenkins that has folders. */
@OptionalExtension(requirePlugins = "cloudbees-folder")
public final class SettingsOfFolders extends ItemSettings {
    @Override
    Optional<OwnSettings> find(Item item) {
        return item instanceof AbstractFolder<?> folder
                ? Optional.ofNullable(folder.getProperties().get(DoraFolderProperty.class))
                : Optional.empty();
    }
}
