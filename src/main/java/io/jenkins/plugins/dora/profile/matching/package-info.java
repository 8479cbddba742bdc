/**
 * What names and builds are compared with: patterns, expressions, and the rules that are made of them.
 *
 * <p>Which deployment a build was is decided here, from a {@link io.jenkins.plugins.dora.profile.matching.BuildFacts}
 * that somebody else collected.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.matching;

import org.jspecify.annotations.NullMarked;
