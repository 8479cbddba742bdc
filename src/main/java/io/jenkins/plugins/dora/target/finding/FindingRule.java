package io.jenkins.plugins.dora.target.finding;

import java.util.stream.Stream;

/** Finds one kind of thing that stands out. */
interface FindingRule {
    Stream<Finding> find(Evidence evidence);
}
