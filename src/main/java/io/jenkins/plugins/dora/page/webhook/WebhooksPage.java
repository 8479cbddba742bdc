package io.jenkins.plugins.dora.page.webhook;

import hudson.Extension;
import hudson.model.ManagementLink;
import java.util.List;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.StaplerProxy;

/** The page under Manage Jenkins that lists the webhooks with their addresses and latest deliveries. For administrators only. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class WebhooksPage extends ManagementLink implements StaplerProxy {
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

    @Override
    public Category getCategory() {
        return Category.TOOLS;
    }

    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return this;
    }

    /** Returns the webhooks, each with its address and its latest deliveries. */
    public List<WebhookRow> getRows() {
        ControllerWebhooks webhooks = ControllerWebhooks.get();
        return webhooks.webhooks().stream()
                .map(webhook -> new WebhookRow(webhook, webhooks))
                .toList();
    }
}
