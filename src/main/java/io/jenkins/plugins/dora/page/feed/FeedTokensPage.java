package io.jenkins.plugins.dora.page.feed;

import hudson.Extension;
import io.jenkins.plugins.dora.configuration.feed.FeedConfiguration;
import io.jenkins.plugins.dora.configuration.feed.FeedToken;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.page.access.AdministratorPage;
import java.util.List;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.ForwardToView;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** The page under Manage Jenkins that makes and revokes tokens for the feed of events. For administrators only. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class FeedTokensPage extends AdministratorPage {
    private static final String INDEX = "index";

    @Override
    public String getIconFileName() {
        return "symbol-key-outline plugin-ionicons-api";
    }

    @Override
    public String getDisplayName() {
        return Messages.FeedTokensPage_DisplayName();
    }

    @Override
    public String getDescription() {
        return Messages.FeedTokensPage_Description();
    }

    @Override
    public String getUrlName() {
        return "dora-feed";
    }

    public List<FeedToken> getTokens() {
        return FeedConfiguration.get().getTokens();
    }

    /** Makes a token, and shows it; only this answer has it. */
    @POST
    public HttpResponse doCreate(StaplerRequest2 request) {
        try {
            String token = FeedConfiguration.get().create(Field.text(request.getParameter("name")));
            return new ForwardToView(this, INDEX).with("token", token);
        } catch (IllegalArgumentException e) {
            return new ForwardToView(this, INDEX).with("problem", String.valueOf(e.getMessage()));
        }
    }

    @POST
    public HttpResponse doRevoke(StaplerRequest2 request) {
        FeedConfiguration.get().revoke(Field.text(request.getParameter("name")));
        return HttpResponses.redirectToDot();
    }
}
