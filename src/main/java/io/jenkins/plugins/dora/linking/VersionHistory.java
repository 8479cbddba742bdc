package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Component;
import io.jenkins.plugins.dora.model.InvalidEventException;
import io.jenkins.plugins.dora.model.snapshot.RecordedVersions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Knows which application version was built after which, and of which components each is made.
 *
 * <p>From one version to a later one of its application come the changes of every version built after the one up to the
 * other, and those of its components, each from the component's version in the one to that in the other. A component
 * that is new brings nothing: like a first deployment, it is a starting point.
 */
public final class VersionHistory {
    private static final int MOST_LOOKED_AT = 5_000;

    private final RecordedHistory history;

    public VersionHistory(RecordedHistory history) {
        this.history = history;
    }

    /**
     * Returns the changes that came from version {@code from} of an application to version {@code to}, each once.
     *
     * @param warnings is told which versions' changes are not all known
     * @return empty if one of the two was never recorded
     */
    public Optional<FoundChanges> changes(String application, String from, String to, Consumer<String> warnings) {
        RecordedVersions versions = history.versionsOf(application);
        if (versions.last(from) < 0 || versions.last(to) < 0) {
            return Optional.empty();
        }
        VersionChanges changes = new VersionChanges();
        Set<Step> visited = new HashSet<>();
        Deque<Step> steps = new ArrayDeque<>(List.of(new Step(application, from, to)));
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            if (visited.add(step)) {
                addBuiltBetween(step, changes);
                forEachComponent(
                        step,
                        (component, before) ->
                                steps.add(new Step(component.application(), before, component.version())));
            }
        }
        return Optional.of(changes.found(warnings));
    }

    private record Step(String application, String from, String to) {}

    private void addBuiltBetween(Step step, VersionChanges changes) {
        RecordedVersions versions = history.versionsOf(step.application());
        int from = versions.last(step.from());
        int to = versions.last(step.to());
        if (from >= 0 && to > from) {
            changes.add(versions, from, to);
        }
    }

    private void forEachComponent(Step step, BiConsumer<Component, String> action) {
        Map<String, String> before = componentsOf(new Component(step.application(), step.from())).stream()
                .collect(Collectors.toMap(Component::application, Component::version, (one, other) -> one));
        for (Component component : componentsOf(new Component(step.application(), step.to()))) {
            if (before.containsKey(component.application())) {
                action.accept(component, before.get(component.application()));
            }
        }
    }

    private List<Component> componentsOf(Component parent) {
        RecordedVersions versions = history.versionsOf(parent.application());
        int index = versions.last(parent.version());
        return index >= 0 && versions.hasComponents(index)
                ? versions.version(index).components()
                : List.of();
    }

    /**
     * Checks that a version that is about to be recorded does not contain itself, as far as {@value #MOST_LOOKED_AT}
     * components tell.
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
