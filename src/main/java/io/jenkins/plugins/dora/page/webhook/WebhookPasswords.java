package io.jenkins.plugins.dora.page.webhook;

import hudson.Extension;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import jenkins.security.BasicHeaderAuthenticator;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.springframework.security.core.Authentication;

/**
 * Leaves a password that is sent to a webhook to the webhook, and the request to nobody: the password is the secret of a sender,
 * which Jenkins would otherwise refuse as that of an unknown user.
 */
@Extension(ordinal = 1_000, dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class WebhookPasswords extends BasicHeaderAuthenticator {
    @Override
    public @Nullable Authentication authenticate2(
            HttpServletRequest request, HttpServletResponse response, String username, String password) {
        return WebhookAction.isAddressed(request) ? Jenkins.ANONYMOUS2 : null;
    }
}
