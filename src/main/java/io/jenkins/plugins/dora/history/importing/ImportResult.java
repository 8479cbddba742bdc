package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import java.util.Map;
import java.util.Optional;

/**
 * The result of an import.
 *
 * @param plan what was to be done
 * @param recorded how many deployments were recorded
 * @param refused how many were refused, since a name is too long to be stored, or a build is said to have ended in the future
 * @param changes how many changes the recorded deployments brought
 * @param cut how many of the recorded deployments are known to have brought more changes
 * @param cutExample the first of them, and why
 * @param stopped whether it was stopped before the end
 * @param oddities what was left out, of the builds and of their changelogs
 */
public record ImportResult(
        ImportPlan plan,
        int recorded,
        int refused,
        int changes,
        int cut,
        Optional<String> cutExample,
        boolean stopped,
        Map<SkipReason, Cases> oddities) {}
