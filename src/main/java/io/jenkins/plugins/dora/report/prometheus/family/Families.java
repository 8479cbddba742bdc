package io.jenkins.plugins.dora.report.prometheus.family;

/** Makes families, all of one kind. */
public interface Families {
    /**
     * Makes a counter.
     *
     * @param name without the ending {@code _total}
     */
    Counter counter(String name, String help);

    /** Makes a counter with a name to which nothing is added, although the rules of Prometheus demand it. */
    Counter counterOfUnknownType(String name, String help);

    /**
     * Makes a histogram.
     *
     * @param upTo the upper bounds of the buckets, ascending, without the last, which has none
     */
    Histogram histogram(String name, String help, double... upTo);
}
