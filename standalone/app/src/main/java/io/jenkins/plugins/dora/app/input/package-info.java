/** The files that commands read besides the store. */
@NullMarked
package io.jenkins.plugins.dora.app.input;

import org.jspecify.annotations.NullMarked;
