/** What people and other systems send to be recorded: completed, checked, and kept from replacing what is not theirs. */
@NullMarked
package io.jenkins.plugins.dora.intake.submission;

import org.jspecify.annotations.NullMarked;
