/**
 * Rules that recognize deployments among builds, and the settings of jobs that complete or replace them.
 *
 * <p>A {@link io.jenkins.plugins.dora.profile.rule.Rule} decides from {@link io.jenkins.plugins.dora.profile.rule.BuildFacts},
 * which somebody else collected. {@link io.jenkins.plugins.dora.profile.rule.RuleTrial} tries a rule against finished builds
 * and explains which match, and why the others do not.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.rule;

import org.jspecify.annotations.NullMarked;
