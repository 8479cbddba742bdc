package io.jenkins.plugins.dora.recording.stated;

import hudson.Extension;
import hudson.Util;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.Change;
import java.io.Serializable;
import jenkins.YesNoMaybe;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A commit as a Jenkinsfile states it: {@code [id: '1a2b3c', committedAt: '2026-01-31T12:00:00Z']}. */
public final class StatedChange implements Describable<StatedChange>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String committedAt;
    private boolean merge;

    /**
     * @param id the commit's identifier in its repository
     * @param committedAt when it was committed, in ISO-8601 with its zone
     */
    @DataBoundConstructor
    public StatedChange(String id, String committedAt) {
        this.id = Util.fixNull(id).strip();
        this.committedAt = Util.fixNull(committedAt).strip();
    }

    public String getId() {
        return id;
    }

    public String getCommittedAt() {
        return committedAt;
    }

    public boolean isMerge() {
        return merge;
    }

    /** Says whether the commit only joins others; such a commit is left out of lead times. */
    @DataBoundSetter
    public void setMerge(boolean merge) {
        this.merge = merge;
    }

    /**
     * Returns the change that this states.
     *
     * @throws InvalidEventException if the id is empty, or the time missing or none
     */
    public Change toChange() {
        return new Change(
                id,
                StatedTexts.time("changes.committedAt", committedAt)
                        .orElseThrow(() -> new InvalidEventException("changes.committedAt", "is missing")),
                merge);
    }

    /** Shows a change in the snippet generator. */
    @Extension(dynamicLoadable = YesNoMaybe.YES)
    public static final class DescriptorImpl extends Descriptor<StatedChange> {
        @Override
        public String getDisplayName() {
            return Messages.StatedChange_DisplayName();
        }

        @POST
        public FormValidation doCheckId(@QueryParameter String value) {
            return Validation.ofText(TextKind.NAME, value);
        }

        @POST
        public FormValidation doCheckCommittedAt(@QueryParameter String value) {
            return value.isBlank() ? Validation.ofRequired(value) : Validation.ofTime(value);
        }
    }
}
