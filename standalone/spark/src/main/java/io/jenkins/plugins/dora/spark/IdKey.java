package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.model.text.Fingerprint;
import java.io.Serializable;

/**
 * Stands for an id of a controller, as the plugin keeps ids in memory.
 *
 * @param high the first 64 bits of its fingerprint
 * @param low the following 64 bits
 */
record IdKey(long high, long low) implements Serializable {
    static IdKey of(String controller, String id) {
        Fingerprint fingerprint = Fingerprint.of(controller + '\n' + id);
        return new IdKey(fingerprint.high(), fingerprint.low());
    }
}
