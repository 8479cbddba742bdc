/** The notifications of this controller: the timer that sends them, and the warning that they do not arrive. */
@NullMarked
package io.jenkins.plugins.dora.controller.announcement;

import org.jspecify.annotations.NullMarked;
