/** What keeps the pages of other sites from reading from this server, from writing to it, and from running in its name. */
@NullMarked
package io.jenkins.plugins.dora.app.serve.guard;

import org.jspecify.annotations.NullMarked;
