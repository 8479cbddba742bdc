/** Who is notified of what, as the profile states it. */
@NullMarked
package io.jenkins.plugins.dora.profile.notification;

import org.jspecify.annotations.NullMarked;
