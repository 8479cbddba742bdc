package io.jenkins.plugins.dora.recording;

import hudson.model.Run;
import io.jenkins.plugins.dora.intake.Origin;
import io.jenkins.plugins.dora.linking.checkout.SourceCode;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import java.time.Instant;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * The build that records something.
 *
 * @param run the build
 * @param part distinguishes the records of one build, such as the id of a flow node
 * @param source the source code it works with
 * @param recorder what it may see and share of what others recorded
 */
@Restricted(NoExternalUse.class)
public record BuildContext(Run<?, ?> run, String part, SourceCode source, Recorder recorder) {
    /** Returns an id that stays the same when the record is made again, and that no other build will ever have. */
    public DeploymentId recordId() {
        Instant start = Instant.ofEpochMilli(run.getStartTimeInMillis());
        return new DeploymentId(run.getParent().getFullName(), run.getNumber(), start, part);
    }

    /** Returns how logs call {@code run}, such as {@code shop/deploy #12}. */
    public static String nameOf(Run<?, ?> run) {
        return run.getParent().getFullName() + " #" + run.getNumber();
    }

    /** Returns the build as the origin of what it records. */
    Origin origin() {
        return new Origin(run.getParent().getFullName(), recorder, source);
    }

    /** Returns the build by name. */
    public BuildReference reference() {
        return new BuildReference(run.getParent().getFullName(), run.getNumber(), run.getUrl());
    }
}
