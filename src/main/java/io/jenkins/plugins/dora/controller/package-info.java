/**
 * The state of this controller while it runs: its store, the work that builds leave to it, and a monitor for
 * administrators.
 *
 * <p>Nothing here waits on a thread that answers requests or runs builds.
 */
@NullMarked
package io.jenkins.plugins.dora.controller;

import org.jspecify.annotations.NullMarked;
