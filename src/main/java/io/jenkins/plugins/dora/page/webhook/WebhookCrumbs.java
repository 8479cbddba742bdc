package io.jenkins.plugins.dora.page.webhook;

import hudson.Extension;
import hudson.security.csrf.CrumbExclusion;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Exempts requests to webhooks from crumbs: they are proven in another way, and do nothing in the name of a user. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class WebhookCrumbs extends CrumbExclusion {
    @Override
    public boolean process(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!WebhookAction.isAddressed(request)) {
            return false;
        }
        chain.doFilter(request, response);
        return true;
    }
}
