/**
 * What a rule makes of builds that are over, told to whoever writes the rule.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.trial;

import org.jspecify.annotations.NullMarked;
