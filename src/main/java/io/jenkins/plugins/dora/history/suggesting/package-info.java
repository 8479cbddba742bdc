/**
 * Proposes rules from past builds: the names of their jobs, their parameters, their results.
 *
 * <p>A proposal is a guess for somebody to read and correct, so every one says what it was guessed from.
 */
@NullMarked
package io.jenkins.plugins.dora.history.suggesting;

import org.jspecify.annotations.NullMarked;
