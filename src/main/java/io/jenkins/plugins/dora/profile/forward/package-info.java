/** To which other systems events are sent, as the profile states it. */
@NullMarked
package io.jenkins.plugins.dora.profile.forward;

import org.jspecify.annotations.NullMarked;
