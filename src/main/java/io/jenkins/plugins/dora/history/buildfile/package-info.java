/**
 * Reads {@code build.xml}, whatever kind of job wrote it.
 *
 * <p>Only what rules and records need is taken from the file. Plugins extend the actions, causes and parameters of Jenkins:
 * what is in an element decides what it is. Parameters whose type speaks of a secret are passed over, so that they are
 * never in memory.
 */
@NullMarked
package io.jenkins.plugins.dora.history.buildfile;

import org.jspecify.annotations.NullMarked;
