/**
 * Rules for names and other texts that come from outside: which are too long, which are the same, how a message quotes
 * them.
 */
@NullMarked
package io.jenkins.plugins.dora.model.text;

import org.jspecify.annotations.NullMarked;
