package io.jenkins.plugins.dora.configuration.feed;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.webhook.GeneratedToken;
import java.util.ArrayList;
import java.util.List;
import jenkins.YesNoMaybe;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** The tokens that may read the feed of events; made and revoked on a page of their own, or set as code. */
@Symbol("doraFeed")
@Extension(dynamicLoadable = YesNoMaybe.YES)
public final class FeedConfiguration extends GlobalConfiguration {
    private @Nullable List<FeedToken> tokens;

    public FeedConfiguration() {
        load();
    }

    /** Returns the configuration of this controller. */
    public static FeedConfiguration get() {
        return ExtensionList.lookupSingleton(FeedConfiguration.class);
    }

    @Override
    public String getDisplayName() {
        return Messages.FeedConfiguration_DisplayName();
    }

    public synchronized List<FeedToken> getTokens() {
        return Field.copy(tokens);
    }

    /**
     * Sets the tokens, and keeps them.
     *
     * @throws IllegalArgumentException if one is invalid, or two have the same name; then nothing changes
     */
    @DataBoundSetter
    public synchronized void setTokens(@Nullable List<FeedToken> tokens) {
        List<FeedToken> stated = Field.copy(tokens);
        Field.each("tokens", stated, FeedToken::checked);
        Field.read("tokens", stated, named -> KeyName.requireDistinct(named, FeedToken::getName));
        this.tokens = new ArrayList<>(stated);
        save();
    }

    /**
     * Makes a token, and keeps its hash.
     *
     * @return the token, which cannot be found out again
     * @throws IllegalArgumentException if the name is empty, too long or taken
     */
    public synchronized String create(String name) {
        GeneratedToken token = GeneratedToken.random();
        List<FeedToken> more = new ArrayList<>(getTokens());
        more.add(new FeedToken(name, token.hash().hex()));
        setTokens(more);
        return token.text();
    }

    /** Makes the token of a name worthless. */
    public synchronized void revoke(String name) {
        setTokens(getTokens().stream()
                .filter(token -> !token.getName().equals(name))
                .toList());
    }

    /** Returns whether a token may read the feed. */
    public boolean accepts(String presented) {
        return getTokens().stream().anyMatch(token -> isHashOf(token, presented));
    }

    private static boolean isHashOf(FeedToken token, String presented) {
        try {
            return token.checked().isOf(presented);
        } catch (IllegalArgumentException e) {
            // From a file that somebody edited: it opens nothing.
            return false;
        }
    }
}
