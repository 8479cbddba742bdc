/**
 * Opens a store in the background on first use, so that readers do not wait for the disk.
 *
 * <p>{@link io.jenkins.plugins.dora.store.opening.BackgroundStore} gives the open store, or says that it is
 * {@linkplain io.jenkins.plugins.dora.store.opening.StoreOpeningException being opened}, or why it cannot be.
 */
@NullMarked
package io.jenkins.plugins.dora.store.opening;

import org.jspecify.annotations.NullMarked;
