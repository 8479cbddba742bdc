package io.jenkins.plugins.dora.delivery;

import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.StoreException;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;

/** The store that deliveries are recorded in. */
@FunctionalInterface
public interface StoreSource {
    /**
     * Returns the store, without waiting for long.
     *
     * @throws StoreOpeningException if it is being opened
     * @throws StoreException if it cannot be opened
     */
    EventStore open() throws StoreOpeningException, StoreException;
}
