package io.jenkins.plugins.dora.configuration.settings;

import hudson.model.Describable;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;

/** The table that turns values into bands: one that is known by its name, or a custom one. */
public abstract class BenchmarkSettings implements Describable<BenchmarkSettings> {
    BenchmarkSettings() {}

    /**
     * Returns the table.
     *
     * @throws IllegalArgumentException if there is none of that name, or something in it is missing or wrong
     */
    abstract Benchmark benchmark();
}
