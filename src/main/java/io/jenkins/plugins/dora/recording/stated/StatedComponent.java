package io.jenkins.plugins.dora.recording.stated;

import hudson.Extension;
import hudson.Util;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.Component;
import java.io.Serializable;
import jenkins.YesNoMaybe;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A part of a version as a Jenkinsfile states it: {@code [application: 'cart', version: '7']}. */
public final class StatedComponent implements Describable<StatedComponent>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String application;
    private final String version;

    /**
     * @param application the other application
     * @param version its version
     */
    @DataBoundConstructor
    public StatedComponent(String application, String version) {
        this.application = Util.fixNull(application).strip();
        this.version = Util.fixNull(version).strip();
    }

    public String getApplication() {
        return application;
    }

    public String getVersion() {
        return version;
    }

    /**
     * Returns the component that this states.
     *
     * @throws InvalidEventException if a name is missing
     */
    public Component toComponent() {
        return new Component(application, version);
    }

    /** Shows a component in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<StatedComponent> {
        @Override
        public String getDisplayName() {
            return Messages.StatedComponent_DisplayName();
        }

        @POST
        public FormValidation doCheckApplication(@QueryParameter String value) {
            return Validation.ofText(TextKind.NAME, value);
        }

        @POST
        public FormValidation doCheckVersion(@QueryParameter String value) {
            return Validation.ofText(TextKind.NAME, value);
        }
    }
}
