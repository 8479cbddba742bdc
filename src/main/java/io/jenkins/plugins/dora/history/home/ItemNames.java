package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the names of the children of folders.
 *
 * <p>The name of a branch or a repository is in the configuration; former versions of the folders plugin kept it in a
 * file of its own, and before that the directory was called like the job.
 */
final class ItemNames {
    private final Oddities oddities;

    ItemNames(Oddities oddities) {
        this.oddities = oddities;
    }

    /** Returns what the job or folder in {@code child} is, as a child of {@code folder}. */
    Item inFolder(Item folder, Path child, boolean organization) {
        Optional<String> repository =
                organization ? configurationOf(child).flatMap(ItemConfiguration::repository) : Optional.empty();
        return folder.named(child, repository.map(BranchNames::jobOf).orElseGet(() -> nameOf(child)));
    }

    /** Returns the job of a branch that is in {@code child}. */
    Item branch(Item project, Path child) {
        return project.ofBranch(
                child,
                configurationOf(child)
                        .flatMap(ItemConfiguration::branch)
                        .orElseGet(() -> BranchNames.branchOf(nameOf(child))));
    }

    /** Tells whether the projects in {@code folder} are named after repositories. */
    boolean isOrganization(Item folder) {
        return configurationOf(folder.directory())
                .filter(ItemConfiguration::isOrganization)
                .isPresent();
    }

    private Optional<ItemConfiguration> configurationOf(Path item) {
        if (Files.notExists(item.resolve("config.xml"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ItemConfiguration.read(item));
        } catch (IOException e) {
            oddities.count(Oddity.DAMAGED_CONFIGURATION, item.resolve("config.xml"));
            return Optional.empty();
        }
    }

    private static String nameOf(Path item) {
        Path file = item.resolve("name-utf8.txt");
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : Item.nameOf(item);
        } catch (IOException e) {
            return Item.nameOf(item);
        }
    }
}
