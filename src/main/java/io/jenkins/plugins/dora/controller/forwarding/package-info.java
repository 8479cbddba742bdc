/** The forwards of this controller: the timer that sends, and the warning that nothing arrives. */
@NullMarked
package io.jenkins.plugins.dora.controller.forwarding;

import org.jspecify.annotations.NullMarked;
