package io.jenkins.plugins.dora.profile.team;

import io.jenkins.plugins.dora.model.text.KeyName;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The teams of a profile, numbered from 0. Names are compared with the patterns once. Safe for use by several threads.
 */
public final class Teams {
    /** No team. */
    public static final Teams NONE = new Teams(List.of());

    private final List<Team> all;
    private final Map<String, BitSet> byApplication = new ConcurrentHashMap<>();
    private final Map<String, BitSet> byJob = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if two teams have the same name */
    public Teams(List<Team> all) {
        this.all = List.copyOf(KeyName.requireDistinct(all, Team::name));
    }

    /** Returns the teams in the order of the profile. */
    public List<Team> all() {
        return all;
    }

    /** Adds the numbers of the teams to which an application belongs by its name. */
    public void addOfApplication(String name, BitSet numbers) {
        numbers.or(byApplication.computeIfAbsent(name, key -> numbers(team -> team.hasApplication(key))));
    }

    /** Adds the numbers of the teams to which all that a job deploys belongs. */
    public void addOfJob(String name, BitSet numbers) {
        numbers.or(byJob.computeIfAbsent(name, key -> numbers(team -> team.hasJob(key))));
    }

    private BitSet numbers(Predicate<Team> accepted) {
        BitSet numbers = new BitSet();
        IntStream.range(0, all.size())
                .filter(number -> accepted.test(all.get(number)))
                .forEach(numbers::set);
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Teams teams && all.equals(teams.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
