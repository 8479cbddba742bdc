package io.jenkins.plugins.dora.webhook.aws;

import io.jenkins.plugins.dora.webhook.body.Element;

/** The account and the region that an event comes from. */
final class Account {
    private Account() {}

    /** Returns an id that is unique among all accounts and regions. */
    static String id(Element event, String service, String number) {
        return "aws/" + service + '/' + event.require("region") + '/' + event.require("account") + '/' + number;
    }
}
