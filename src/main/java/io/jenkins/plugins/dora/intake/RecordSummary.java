package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.linking.FoundChanges;
import io.jenkins.plugins.dora.linking.LinkedChanges;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes a record in the log of a build: in one line, and missing changes in a second one. */
final class RecordSummary {
    private static final String STARTING_POINT = "the starting point from which changes are counted";

    private RecordSummary() {}

    /** Returns a line such as {@code Recorded shop 1.4.2 to production: SUCCESS, 12 changes since 1.4.1}. */
    static List<String> of(Deployment deployment, LinkedChanges linked) {
        String changes = linked.isReturn() && linked.found().changes().isEmpty()
                ? "no changes, because " + deployment.version() + " was there before"
                : changes(
                        linked,
                        deployment.result() == Result.SUCCESS
                                ? STARTING_POINT
                                : "no changes, because no deployment to it succeeded yet");
        return withWarning(outcome(deployment) + changes, linked);
    }

    /** Returns a line such as {@code Recorded shop 1.4.2 to production: SUCCESS, 12 changes}. */
    static String of(Deployment deployment) {
        return outcome(deployment) + count(deployment.changes().size());
    }

    private static String outcome(Deployment deployment) {
        return "Recorded " + deployment.application() + ' ' + deployment.version() + " to " + deployment.environment()
                + ": " + deployment.result() + ", ";
    }

    /** Returns a line such as {@code Recorded version 1.4.2 of shop: 12 changes since 1.4.1}. */
    static List<String> of(ApplicationVersion version, LinkedChanges linked) {
        return withWarning(
                "Recorded version " + version.version() + " of " + version.application() + ": "
                        + changes(linked, STARTING_POINT),
                linked);
    }

    /** Returns a line such as {@code Recorded incident pd-123 of shop: resolved after 2h}. */
    static List<String> of(Incident incident) {
        String state = incident.timeToRestore()
                .map(time -> "resolved after " + time.toString().substring(2).toLowerCase(Locale.ROOT))
                .orElse("open since " + incident.openedAt());
        return List.of("Recorded incident " + incident.id() + " of " + incident.application() + ": " + state);
    }

    private static String changes(LinkedChanges linked, String withoutStart) {
        FoundChanges found = linked.found();
        if (found.from() == ChangesFrom.STATED) {
            return count(found.changes().size()) + " stated";
        }
        return linked.start()
                .map(start -> count(found.changes().size()) + " since " + start.version())
                .orElse(withoutStart);
    }

    private static String count(int changes) {
        return changes == 0 ? "no changes" : Counted.of(changes, "change");
    }

    private static List<String> withWarning(String line, LinkedChanges linked) {
        List<String> lines = new ArrayList<>(List.of(line));
        if (!linked.warnings().isEmpty()) {
            lines.add(warning(linked.found()) + ": " + String.join("; ", linked.warnings()));
        }
        return lines;
    }

    private static String warning(FoundChanges found) {
        if (found.cut()) {
            return "Warning: changes may be missing";
        }
        return found.from() == ChangesFrom.NONE
                ? "Warning: no changes could be linked"
                : "Warning: the changes are those of the changelog";
    }
}
