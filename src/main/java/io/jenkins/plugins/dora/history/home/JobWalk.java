package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks through the directories of a home, folder by folder, and then through those that links lead to. Each is visited
 * once, whatever the number of ways to it, and without a link if there is such a way.
 */
final class JobWalk {
    private static final String AXIS = "axis-";
    private static final String MODULES = "modules";

    private final BuildsDirectory buildsDirectory;
    private final ItemReader items;
    private final Skipped oddities;
    private final Consumer<JobDirectory> action;
    private final Set<Path> visited = new TreeSet<>();
    private final Deque<Item> links = new ArrayDeque<>();

    JobWalk(BuildsDirectory buildsDirectory, Skipped oddities, Consumer<JobDirectory> action) {
        this.buildsDirectory = buildsDirectory;
        this.items = new ItemReader(oddities);
        this.oddities = oddities;
        this.action = action;
    }

    void walk(Path home) {
        isFirstVisit(home);
        visitFolder(Item.root(home));
        while (!links.isEmpty()) {
            visitOnce(links.remove());
        }
    }

    private void visitFolder(Item folder) {
        in(folder, "jobs").forEach(child -> visit(items.inFolder(folder, child)));
    }

    private void visit(Item item) {
        if (Files.isSymbolicLink(item.directory())) {
            links.add(item);
        } else {
            visitOnce(item);
        }
    }

    private void visitOnce(Item item) {
        if (isFirstVisit(item.directory())) {
            if (!isFolder(item)) {
                visitJob(item);
            }
            visitInside(item);
        }
    }

    private boolean isFirstVisit(Path directory) {
        try {
            Path real = directory.toRealPath();
            if (visited.add(real)) {
                return true;
            }
            boolean containsItself = directory.getParent().toRealPath().startsWith(real);
            oddities.count(containsItself ? SkipReason.LOOP : SkipReason.REPEATED, directory);
        } catch (IOException e) {
            oddities.count(SkipReason.UNREADABLE, directory);
        }
        return false;
    }

    private static boolean isFolder(Item item) {
        return Files.isDirectory(item.directory().resolve("jobs"))
                || Files.isDirectory(item.directory().resolve("branches"));
    }

    private void visitJob(Item item) {
        try {
            JobDirectory job = jobOf(item);
            if (Files.isDirectory(job.builds())) {
                action.accept(job);
            }
        } catch (InvalidPathException e) {
            oddities.count(SkipReason.UNREADABLE, item.directory());
        }
    }

    private JobDirectory jobOf(Item item) {
        return item.withBuilds(
                buildsOf(item),
                in(item, MODULES).map(item::module).map(this::buildsOf).toList());
    }

    private Path buildsOf(Item item) {
        return buildsDirectory.of(item.name(), item.directory());
    }

    private void visitInside(Item item) {
        visitFolder(item);
        in(item, "branches").forEach(child -> visit(items.branch(item, child)));
        in(item, MODULES).forEach(child -> visit(items.configured(item.module(child))));
        in(item, "promotions").forEach(child -> visit(items.configured(item.promotion(child, jobOf(item)))));
        visitConfigurations(item, item.directory().resolve("configurations"), Map.of());
    }

    private void visitConfigurations(Item project, Path directory, Map<String, String> values) {
        for (Path axis : children(directory)) {
            if (Item.nameOf(axis).startsWith(AXIS)) {
                for (Path value : children(axis)) {
                    if (!isFirstVisit(value)) {
                        continue;
                    }
                    Map<String, String> all = new HashMap<>(values);
                    all.put(Item.nameOf(axis).substring(AXIS.length()), Address.decode(Item.nameOf(value)));
                    visitJob(items.configured(project.configuration(value, all)));
                    visitConfigurations(project, value, all);
                }
            }
        }
    }

    private Stream<Path> in(Item item, String directory) {
        return children(item.directory().resolve(directory)).stream();
    }

    private List<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            oddities.count(SkipReason.UNREADABLE, directory);
            return List.of();
        }
    }
}
