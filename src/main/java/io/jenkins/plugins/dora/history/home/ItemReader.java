package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.file.HomeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds what jobs and folders are called, and what is set for them.
 *
 * <p>The name of a branch or a repository is in the configuration; former versions of the folders plugin kept it in a
 * file of its own, and before that the directory was called like the job.
 */
final class ItemReader {
    private static final int LONGEST_NAME = 10_000;

    private final Skipped oddities;

    ItemReader(Skipped oddities) {
        this.oddities = oddities;
    }

    /** Returns what the job or folder in {@code child} is, as a child of {@code folder}. */
    Item inFolder(Item folder, Path child) {
        ItemConfiguration configuration = configurationOf(child);
        Optional<String> repository = folder.organization() ? configuration.repository() : Optional.empty();
        String name = repository.map(BranchNames::jobOf).orElseGet(() -> nameOf(child));
        return configured(folder.named(child, name), configuration);
    }

    /** Returns the job of a branch that is in {@code child}. */
    Item branch(Item project, Path child) {
        ItemConfiguration configuration = configurationOf(child);
        String branch = configuration.branch().orElseGet(() -> BranchNames.branchOf(nameOf(child)));
        return configured(project.ofBranch(child, branch), configuration);
    }

    /** Returns {@code item} with what its configuration says of it. */
    Item configured(Item item) {
        return configured(item, configurationOf(item.directory()));
    }

    private Item configured(Item item, ItemConfiguration configuration) {
        Item named = configuration.isOrganization() ? item.asOrganization() : item;
        try {
            return configuration.settings(item.name()).map(named::stating).orElse(named);
        } catch (IllegalArgumentException e) {
            oddities.count(SkipReason.SENSELESS_SETTINGS, ItemConfiguration.in(item.directory()));
            return named;
        }
    }

    private ItemConfiguration configurationOf(Path item) {
        try {
            return ItemConfiguration.read(item);
        } catch (NoSuchFileException e) {
            // Not every directory has one
        } catch (IOException e) {
            oddities.count(HomeFile.oddity(e, SkipReason.DAMAGED_CONFIGURATION), ItemConfiguration.in(item));
        }
        return ItemConfiguration.NONE;
    }

    private static String nameOf(Path item) {
        try (InputStream name = HomeFile.open(item.resolve("name-utf8.txt"))) {
            return new String(name.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return Item.nameOf(item);
        }
    }
}
