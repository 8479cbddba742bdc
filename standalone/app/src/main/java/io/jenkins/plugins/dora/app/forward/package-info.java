/** {@code dora forward}: how events reach the receiver, and what happens when they do not. */
@NullMarked
package io.jenkins.plugins.dora.app.forward;

import org.jspecify.annotations.NullMarked;
