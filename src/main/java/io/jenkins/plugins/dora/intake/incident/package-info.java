/**
 * What an incident is after what was reported of it: statements count in the order in which they are made, signals in the
 * order in which things happened, however they arrive.
 */
@NullMarked
package io.jenkins.plugins.dora.intake.incident;

import org.jspecify.annotations.NullMarked;
