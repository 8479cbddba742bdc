/**
 * Numbers in place of names: applications, versions, environments, jobs and revisions occur in a million rows, and are
 * kept once.
 */
@NullMarked
package io.jenkins.plugins.dora.snapshot.name;

import org.jspecify.annotations.NullMarked;
