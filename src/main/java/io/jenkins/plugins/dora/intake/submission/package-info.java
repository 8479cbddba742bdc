/** Records that users and other systems send: completed, checked, and kept from replacing what is not theirs. */
@NullMarked
package io.jenkins.plugins.dora.intake.submission;

import org.jspecify.annotations.NullMarked;
