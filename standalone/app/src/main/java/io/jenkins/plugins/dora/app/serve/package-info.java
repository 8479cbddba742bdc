/**
 * The dashboard and the REST API on this machine alone: the page that Jenkins shows, around the same JSON.
 *
 * <p>The server listens on the loopback address and answers only to its name there. It reads; it has no way to write.
 */
@NullMarked
package io.jenkins.plugins.dora.app.serve;

import org.jspecify.annotations.NullMarked;
