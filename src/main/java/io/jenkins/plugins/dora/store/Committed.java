package io.jenkins.plugins.dora.store;

import io.jenkins.plugins.dora.store.decision.Proposal;
import java.util.List;

/**
 * A proposal that was recorded.
 *
 * @param proposal the decision that was recorded
 * @param outcomes what each of its events changed
 */
public record Committed<P extends Proposal>(P proposal, List<Outcome> outcomes) {}
