package io.jenkins.plugins.dora.report.submission;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.report.link.WebAddress;

/** What is asked of what people send, beyond what a journal insists on. */
final class Checks {
    private Checks() {}

    static void safeAddress(String field, String address) {
        if (!address.isEmpty() && !WebAddress.isSafe(address)) {
            throw new InvalidEventException(field, "must be an address that begins with https:// or http://");
        }
    }
}
