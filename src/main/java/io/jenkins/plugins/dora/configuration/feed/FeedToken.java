package io.jenkins.plugins.dora.configuration.feed;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.webhook.TokenHash;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;

/** A token that may read the feed of events; only its hash is kept. */
public final class FeedToken implements Describable<FeedToken> {
    private final String name;
    private final String hash;

    /**
     * @param name who uses the token, for people
     * @param hash the SHA-256 of the token, in hexadecimal digits
     */
    @DataBoundConstructor
    public FeedToken(String name, String hash) {
        this.name = Field.text(name).strip();
        this.hash = Field.text(hash).strip();
    }

    /**
     * Returns the hash.
     *
     * @throws IllegalArgumentException if the name or the hash is missing or wrong; the message names the field
     */
    TokenHash checked() {
        Field.required("name", name, StatedValues::name);
        return Field.required("hash", hash, TokenHash::new);
    }

    public String getName() {
        return name;
    }

    public String getHash() {
        return hash;
    }

    /** Names the settings. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    @Restricted(NoExternalUse.class)
    public static final class DescriptorImpl extends Descriptor<FeedToken> {
        @Override
        public String getDisplayName() {
            return Messages.FeedToken_DisplayName();
        }
    }
}
