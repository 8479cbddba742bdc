package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.history.Oddities;
import io.jenkins.plugins.dora.history.Oddity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Walks through the directories of a home, folder by folder. */
final class JobWalk {
    private static final String AXIS = "axis-";
    private static final String MODULES = "modules";

    private final BuildsDirectory buildsDirectory;
    private final Items items;
    private final Oddities oddities;
    private final Consumer<JobDirectory> action;
    private final Deque<Path> ancestors = new ArrayDeque<>();

    JobWalk(BuildsDirectory buildsDirectory, Oddities oddities, Consumer<JobDirectory> action) {
        this.buildsDirectory = buildsDirectory;
        this.items = new Items(oddities);
        this.oddities = oddities;
        this.action = action;
    }

    void walk(Path home) {
        visitFolder(Item.root(home));
    }

    private void visitFolder(Item folder) {
        in(folder, "jobs").forEach(child -> visit(items.inFolder(folder, child)));
    }

    private void visit(Item item) {
        try {
            Path real = item.directory().toRealPath();
            if (ancestors.contains(real)) {
                oddities.count(Oddity.LOOP, item.directory());
                return;
            }
            ancestors.push(real);
        } catch (IOException e) {
            oddities.count(Oddity.UNREADABLE, item.directory());
            return;
        }
        if (!isFolder(item)) {
            visitJob(item);
        }
        visitInside(item);
        ancestors.pop();
    }

    private static boolean isFolder(Item item) {
        return Files.isDirectory(item.directory().resolve("jobs"))
                || Files.isDirectory(item.directory().resolve("branches"));
    }

    private void visitJob(Item item) {
        JobDirectory job = jobOf(item);
        if (Files.isDirectory(job.builds())) {
            action.accept(job);
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
            oddities.count(Oddity.UNREADABLE, directory);
            return List.of();
        }
    }
}
