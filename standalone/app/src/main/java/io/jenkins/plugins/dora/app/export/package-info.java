/** {@code dora export}: hands on history, a class for each format. */
@NullMarked
package io.jenkins.plugins.dora.app.export;

import org.jspecify.annotations.NullMarked;
