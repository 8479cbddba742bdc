/** {@code dora export}: exports history, a class for each format. */
@NullMarked
package io.jenkins.plugins.dora.app.export;

import org.jspecify.annotations.NullMarked;
