package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;
import java.util.List;

/** Gives what is recorded at the moment. */
@FunctionalInterface
public interface FigureSource {
    /**
     * Returns what counts now.
     *
     * @throws StoreOpeningException if what was recorded is still being read
     * @throws IOException if it cannot be read
     */
    State get() throws IOException;

    /**
     * The recorded data that figures are made from.
     *
     * @param reporter reports on all of it
     * @param isReady whether what happens now can be recorded
     * @param webhooks the deliveries to each webhook that is configured
     */
    record State(Reporter reporter, boolean isReady, List<WebhookTally> webhooks) {
        public State {
            webhooks = List.copyOf(webhooks);
        }
    }
}
