package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.Component;
import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Knows which application version was built after which, and of which components each is made.
 *
 * <p>From one version to a later one of its application come the changes of every version of its line built after the one
 * up to the other, and those of its components, each from the component's version in the one to that in the other. A component
 * that is new brings nothing: like a first deployment, it is a starting point.
 */
public final class VersionHistory {
    private static final int MOST_LOOKED_AT = 5_000;

    private final RecordedHistory history;

    public VersionHistory(RecordedHistory history) {
        this.history = history;
    }

    /**
     * Returns the changes that a deployment brings by the versions that lead to its own, each once: those after the version
     * of the same line that last succeeded in its environment, or if none did, after the version that it replaces.
     *
     * @param warnings is told which versions' changes are not all known
     * @return empty if its version, or what it replaces, was never recorded
     */
    Optional<FoundChanges> broughtBy(Deployment deployment, Consumer<String> warnings) {
        RecordedVersions versions = history.versionsOf(deployment.application());
        int to = versions.last(deployment.version(), deployment.revision());
        if (to < 0) {
            return Optional.empty();
        }
        Line line = Line.to(to, versions);
        OptionalInt from = history.successesBefore(deployment)
                .mapToInt(before -> versions.last(before.version(), before.revision()))
                .filter(before -> before >= 0 && line.contains(before))
                .findFirst();
        if (from.isEmpty()) {
            from = history.successesBefore(deployment)
                    .limit(1)
                    .mapToInt(before -> versions.last(before.version(), before.revision()))
                    .filter(before -> before >= 0)
                    .findFirst();
        }
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(changes(new Step(deployment.application(), from.getAsInt(), to), warnings));
    }

    /**
     * Returns the changes that came from version {@code from} of an application to version {@code to}, each once.
     *
     * @param warnings is told which versions' changes are not all known
     * @return empty if one of the two was never recorded
     */
    Optional<FoundChanges> changes(String application, String from, String to, Consumer<String> warnings) {
        return step(application, from, to).map(step -> changes(step, warnings));
    }

    /** The way from one version of an application to another, by index. */
    private record Step(String application, int from, int to) implements Comparable<Step> {
        private static final Comparator<Step> ORDER = Comparator.comparing(Step::application)
                .thenComparingInt(Step::from)
                .thenComparingInt(Step::to);

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }
    }

    private Optional<Step> step(String application, String from, String to) {
        RecordedVersions versions = history.versionsOf(application);
        Step step = new Step(application, versions.last(from), versions.last(to));
        return step.from() < 0 || step.to() < 0 ? Optional.empty() : Optional.of(step);
    }

    private FoundChanges changes(Step whole, Consumer<String> warnings) {
        VersionChanges changes = new VersionChanges();
        Set<Step> visited = new HashSet<>();
        Deque<Step> steps = new ArrayDeque<>(List.of(whole));
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            if (visited.add(step)) {
                RecordedVersions versions = history.versionsOf(step.application());
                changes.add(Line.to(step.to(), versions), step.from(), step.to());
                steps.addAll(components(versions, step));
            }
        }
        return changes.found(warnings);
    }

    /** Returns the ways of the components, each from its version in the one to that in the other. */
    private List<Step> components(RecordedVersions versions, Step step) {
        Map<String, String> before = componentsOf(versions, step.from()).stream()
                .collect(Collectors.toMap(Component::application, Component::version, (one, other) -> one));
        return componentsOf(versions, step.to()).stream()
                .filter(component -> before.containsKey(component.application()))
                .map(component ->
                        step(component.application(), before.get(component.application()), component.version()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Component> componentsOf(RecordedVersions versions, int index) {
        return index >= 0 && versions.hasComponents(index)
                ? versions.version(index).components()
                : List.of();
    }

    private List<Component> componentsOf(Component parent) {
        RecordedVersions versions = history.versionsOf(parent.application());
        return componentsOf(versions, versions.last(parent.version()));
    }

    /**
     * Checks that a version that is about to be recorded does not contain itself, as far as the first
     * {@value #MOST_LOOKED_AT} components show.
     *
     * @throws InvalidEventException if it does, with the way from the version back to itself
     */
    public void refuseCycle(ApplicationVersion version) {
        Component self = new Component(version.application(), version.version());
        Map<Component, Component> parents = new HashMap<>();
        Deque<Component> open = new ArrayDeque<>();
        version.components().forEach(component -> reach(component, self, parents, open));
        for (int lookedAt = 0; !open.isEmpty() && lookedAt < MOST_LOOKED_AT; lookedAt++) {
            Component component = open.remove();
            if (component.equals(self)) {
                throw new InvalidEventException("components", way(self, parents));
            }
            componentsOf(component).forEach(inside -> reach(inside, component, parents, open));
        }
    }

    private static void reach(
            Component component, Component parent, Map<Component, Component> parents, Deque<Component> open) {
        if (parents.putIfAbsent(component, parent) == null) {
            open.add(component);
        }
    }

    private static String way(Component self, Map<Component, Component> parents) {
        Deque<String> names = new ArrayDeque<>();
        Component component = self;
        do {
            names.addFirst(component.application() + ' ' + component.version());
            component = parents.get(component);
        } while (!component.equals(self));
        names.addFirst(self.application() + ' ' + self.version());
        return String.join(" contains ", names) + ", which no version can";
    }
}
