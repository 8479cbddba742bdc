/**
 * Reads {@code build.xml}, whatever kind of job wrote it.
 *
 * <p>Only what rules and records need is taken from the file. Of parameters only those of types that are known to hold no
 * secret are read, so that the others are never in memory.
 */
@NullMarked
package io.jenkins.plugins.dora.history.build;

import org.jspecify.annotations.NullMarked;
