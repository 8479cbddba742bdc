package io.jenkins.plugins.dora.configuration.forward;

import hudson.ProxyConfiguration;
import io.jenkins.plugins.dora.announcement.http.AddressBook;
import io.jenkins.plugins.dora.configuration.webhook.SecretTexts;
import io.jenkins.plugins.dora.forwarding.Forwarder.Transport;
import io.jenkins.plugins.dora.forwarding.Forwards.Receivers;
import io.jenkins.plugins.dora.forwarding.HttpTransport;
import io.jenkins.plugins.dora.forwarding.ReceiverAddress;
import io.jenkins.plugins.dora.forwarding.format.OutgoingFormat;
import io.jenkins.plugins.dora.profile.EnvironmentTiers;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import java.time.Clock;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Sends through the proxy of Jenkins, to addresses that are credentials of the controller.
 *
 * @param environments the tiers of environments
 */
@Restricted(NoExternalUse.class)
public record JenkinsReceivers(EnvironmentTiers environments) implements Receivers {
    private static final AddressBook BOOK = new AddressBook(SecretTexts::secret);

    @Override
    public OutgoingFormat format(Forward forward) {
        return OutgoingFormat.of(forward.format(), source(forward), environments);
    }

    private static String source(Forward forward) {
        Optional<String> root = Optional.ofNullable(Jenkins.get().getRootUrl());
        if (forward.format() == ForwardFormat.CDEVENTS
                && forward.source().or(() -> root).isEmpty()) {
            throw new IllegalArgumentException(
                    "CDEvents have a source: set the Jenkins URL under Manage Jenkins, System, or the source of the forward");
        }
        return forward.source().or(() -> root).orElse("");
    }

    @Override
    public Transport transport(Forward forward) {
        return new HttpTransport(
                ProxyConfiguration::newHttpClientBuilder, Clock.systemUTC(), () -> destination(forward));
    }

    private static ReceiverAddress destination(Forward forward) {
        return new ReceiverAddress(BOOK.address(forward.to()), forward.token().map(BOOK::secret));
    }
}
