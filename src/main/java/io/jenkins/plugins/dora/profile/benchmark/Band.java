package io.jenkins.plugins.dora.profile.benchmark;

/** How a value compares with other teams' according to a {@link Benchmark}, best first. */
public enum Band {
    ELITE,
    HIGH,
    MEDIUM,
    LOW
}
