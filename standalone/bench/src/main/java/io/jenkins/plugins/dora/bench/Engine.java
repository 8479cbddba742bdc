package io.jenkins.plugins.dora.bench;

import java.io.Closeable;
import java.util.List;

/** Answers questions about a store. */
interface Engine extends Closeable {
    /** Returns the figures of each week and of all of them. */
    Figures report(Question question);

    /** Returns id, version and result of the 50 deployments of an application in production that finished last. */
    List<String> firstPage(String application);
}
