package io.jenkins.plugins.dora.configuration.forward;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.announcement.http.AddressBook;
import io.jenkins.plugins.dora.announcement.http.PlainHttp;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.configuration.form.FormCheck;
import io.jenkins.plugins.dora.configuration.webhook.SecretTexts;
import io.jenkins.plugins.dora.model.text.KeyName;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.forward.Forward;
import io.jenkins.plugins.dora.profile.forward.ForwardFormat;
import jenkins.YesNoMaybe;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A system that deployments and incidents are sent to. Its address and its token are Secret text credentials. */
public final class ForwardSettings implements Describable<ForwardSettings> {
    private final String name;
    private final @Nullable ForwardFormat format;
    private final String to;
    private @Nullable String token;
    private @Nullable String source;

    /**
     * @param name what it is called
     * @param format the form that it takes
     * @param to the id of the credential with its address
     */
    @DataBoundConstructor
    public ForwardSettings(String name, @Nullable ForwardFormat format, String to) {
        this.name = Field.text(name).strip();
        this.format = format;
        this.to = Field.text(to).strip();
    }

    /**
     * Returns the forward.
     *
     * @throws IllegalArgumentException if something in it is missing or wrong; the message names the field
     */
    public Forward forward() {
        return new Forward(
                Field.required("name", name, stated -> stated),
                Field.required("format", format, stated -> stated),
                Field.required("to", to, StatedValues::name),
                Field.optional("token", token, StatedValues::name),
                Field.optional("source", source, Forward::checkSource));
    }

    public String getName() {
        return name;
    }

    public @Nullable ForwardFormat getFormat() {
        return format;
    }

    public String getTo() {
        return to;
    }

    public @Nullable String getToken() {
        return token;
    }

    /** Sets the id of the credential with the token that shows who sends. */
    @DataBoundSetter
    public void setToken(@Nullable String token) {
        this.token = Field.trimmed(token);
    }

    public @Nullable String getSource() {
        return source;
    }

    /** Sets the source of CDEvents; none stands for the address of this controller. */
    @DataBoundSetter
    public void setSource(@Nullable String source) {
        this.source = Field.trimmed(source);
    }

    /** Shows the settings in forms. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<ForwardSettings> {
        @Override
        public String getDisplayName() {
            return Messages.ForwardSettings_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormCheck.required(null, value, KeyName::check);
        }

        @POST
        public FormValidation doCheckTo(@QueryParameter String value, @QueryParameter String token) {
            AddressBook book = new AddressBook(SecretTexts::secret);
            FormValidation check = FormCheck.required(null, value, id -> book.address(SecretTexts.require(id)));
            boolean isReadable = check.kind == FormValidation.Kind.OK
                    && !token.isBlank()
                    && FormCheck.mayConfigure(null)
                    && PlainHttp.leavesMachine(book.address(value.strip()));
            return isReadable ? FormValidation.warning(Messages.ForwardSettings_Readable()) : check;
        }

        @POST
        public FormValidation doCheckToken(@QueryParameter String value) {
            return FormCheck.optional(null, value, SecretTexts::require);
        }

        @POST
        public FormValidation doCheckSource(@QueryParameter String value) {
            return FormCheck.optional(null, value, Forward::checkSource);
        }
    }
}
