/**
 * The dashboard and the REST API on this machine alone: the page that Jenkins shows, around the same JSON.
 *
 * <p>The server listens on the loopback address and answers only to its name there. It has no way to write unless it is
 * started for that, and then takes nothing that the page of another site sends.
 */
@NullMarked
package io.jenkins.plugins.dora.app.serve;

import org.jspecify.annotations.NullMarked;
