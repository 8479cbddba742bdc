/** Protects the server from pages of other sites: they cannot read from it, write to it, or run scripts in its name. */
@NullMarked
package io.jenkins.plugins.dora.app.serve.guard;

import org.jspecify.annotations.NullMarked;
