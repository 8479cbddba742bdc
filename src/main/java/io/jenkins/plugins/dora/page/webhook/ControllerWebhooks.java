package io.jenkins.plugins.dora.page.webhook;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.webhook.SecretTexts;
import io.jenkins.plugins.dora.configuration.webhook.WebhookSettings;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.delivery.SnsClient;
import io.jenkins.plugins.dora.delivery.WebhookDirectory;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.log.LastSeen;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.profile.webhook.GeneratedToken;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The webhooks of this controller. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ControllerWebhooks implements WebhookDirectory {
    private final WebhookReceiver receiver;

    public ControllerWebhooks() {
        Clock clock = Clock.systemUTC();
        receiver = new WebhookReceiver(
                this,
                () -> DoraStore.get().ifOpen(),
                StartLog.in(DoraStore.directory(), clock),
                LastSeen.in(DoraStore.directory()),
                new SnsClient(),
                clock);
    }

    static ControllerWebhooks get() {
        return ExtensionList.lookupSingleton(ControllerWebhooks.class);
    }

    WebhookReceiver receiver() {
        return receiver;
    }

    /**
     * Adds a token to a webhook; only its hash is kept.
     *
     * @return empty if there is no webhook of that name whose sender presents tokens
     */
    Optional<GeneratedToken> generateToken(String name) {
        DoraConfiguration configuration = DoraConfiguration.get();
        synchronized (configuration) {
            Optional<WebhookSettings> found = configuration.getWebhooks().stream()
                    .filter(webhook -> webhook.getName().equals(name))
                    .filter(webhook -> webhook.webhook().source().presentsToken())
                    .findFirst();
            return found.map(webhook -> {
                GeneratedToken token = GeneratedToken.random();
                List<String> hashes = new ArrayList<>(webhook.getTokens());
                hashes.add(token.hash().hex());
                webhook.setTokens(hashes);
                configuration.save();
                return token;
            });
        }
    }

    /** Returns the deliveries to each webhook since Jenkins started. */
    public static List<WebhookTally> tallies() {
        return get().receiver.tallies();
    }

    @Override
    public List<Webhook> webhooks() {
        return DoraConfiguration.get().profile().webhooks();
    }

    @Override
    public Optional<String> secret(String id) {
        return SecretTexts.secret(id);
    }
}
