package io.jenkins.plugins.dora.page.webhook;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.configuration.webhook.SecretTexts;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.delivery.SnsClient;
import io.jenkins.plugins.dora.delivery.WebhookDirectory;
import io.jenkins.plugins.dora.delivery.WebhookReceiver;
import io.jenkins.plugins.dora.delivery.statement.StartLog;
import io.jenkins.plugins.dora.profile.webhook.Webhook;
import java.time.Clock;
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
                new SnsClient(),
                clock);
    }

    static ControllerWebhooks get() {
        return ExtensionList.lookupSingleton(ControllerWebhooks.class);
    }

    WebhookReceiver receiver() {
        return receiver;
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
