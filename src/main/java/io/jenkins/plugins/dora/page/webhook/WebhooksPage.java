package io.jenkins.plugins.dora.page.webhook;

import hudson.Extension;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.delivery.trial.Trial;
import io.jenkins.plugins.dora.delivery.trial.TrialChoice;
import io.jenkins.plugins.dora.intake.incident.WaitingIncidents;
import io.jenkins.plugins.dora.page.access.AdministratorPage;
import io.jenkins.plugins.dora.profile.webhook.GeneratedToken;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.ForwardToView;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/**
 * The page under Manage Jenkins that lists the webhooks with their addresses and latest deliveries, and tries bodies. For
 * administrators only.
 */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class WebhooksPage extends AdministratorPage {
    private static final String INDEX = "index";
    private static final int BAD_REQUEST = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Override
    public String getIconFileName() {
        return "symbol-git-network-outline plugin-ionicons-api";
    }

    @Override
    public String getDisplayName() {
        return Messages.WebhooksPage_DisplayName();
    }

    @Override
    public String getDescription() {
        return Messages.WebhooksPage_Description();
    }

    @Override
    public String getUrlName() {
        return "dora-webhooks";
    }

    /** Returns the webhooks, each with its address and its latest deliveries. */
    public List<WebhookRow> getRows() {
        ControllerWebhooks webhooks = ControllerWebhooks.get();
        return webhooks.webhooks().stream()
                .map(webhook -> new WebhookRow(webhook, webhooks, this::time))
                .toList();
    }

    /** Returns a time as the page shows it. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone()));
    }

    /** Returns the time zone of the times on the page. */
    public String getZone() {
        return zone().getId();
    }

    private static ZoneId zone() {
        return DoraConfiguration.get().profile().timeZone();
    }

    /** Returns what a body can be tried with. */
    public List<TrialChoice> getChoices() {
        return TrialChoice.of(ControllerWebhooks.get().webhooks());
    }

    /** Returns the incidents whose opening has not arrived; null while the store cannot be read. */
    public @Nullable WaitingIncidents getWaiting() {
        try {
            return WaitingIncidents.of(
                    DoraStore.get().ifOpen().snapshot(), Clock.systemUTC().instant());
        } catch (IOException e) {
            return null;
        }
    }

    /** Reads a body as a webhook would, and shows what would be recorded. */
    @POST
    public HttpResponse doTry(StaplerRequest2 request) throws IOException {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        Optional<TrialChoice> choice = getChoices().stream()
                .filter(each -> each.value().equals(request.getParameter("choice")))
                .findFirst();
        if (choice.isEmpty()) {
            return HttpResponses.errorWithoutStack(BAD_REQUEST, Messages.WebhooksPage_NoChoice());
        }
        Trial trial = Trial.of(choice.get(), text(request, "headers"), text(request, "body"), Clock.systemUTC());
        return new ForwardToView(this, INDEX).with("trial", trial);
    }

    private static String text(StaplerRequest2 request, String parameter) {
        String text = request.getParameter(parameter);
        return text == null ? "" : text;
    }

    /** Adds a token to a webhook, and shows it this once. */
    @POST
    public HttpResponse doGenerateToken(@QueryParameter String name) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        Optional<GeneratedToken> token = ControllerWebhooks.get().generateToken(name);
        if (token.isEmpty()) {
            return HttpResponses.errorWithoutStack(BAD_REQUEST, Messages.WebhooksPage_NoToken());
        }
        return new ForwardToView(this, INDEX).with("generated", token.get()).with("generatedFor", name);
    }
}
