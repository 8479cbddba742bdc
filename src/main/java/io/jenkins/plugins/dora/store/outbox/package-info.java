/** Keeps events that a store cannot take yet, until it can. */
@NullMarked
package io.jenkins.plugins.dora.store.outbox;

import org.jspecify.annotations.NullMarked;
