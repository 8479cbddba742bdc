/**
 * What this controller has while it runs: its store, the work that builds leave to it, and what administrators have to know.
 *
 * <p>Nothing here waits on a thread that answers requests or runs builds.
 */
@NullMarked
package io.jenkins.plugins.dora.controller;

import org.jspecify.annotations.NullMarked;
