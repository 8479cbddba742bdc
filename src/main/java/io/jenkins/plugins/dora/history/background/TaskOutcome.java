package io.jenkins.plugins.dora.history.background;

import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.importing.ImportResult;

/** How a task ended. */
public sealed interface TaskOutcome {
    /** Nothing has run yet. */
    record None() implements TaskOutcome {}

    /** The plan of an import. */
    record Previewed(ImportPlan plan, boolean stopped) implements TaskOutcome {}

    /** The result of an import. */
    record Imported(ImportResult result) implements TaskOutcome {}

    /** Rules, as a profile in YAML, and the plan of an import by them. */
    record Suggested(String yaml, ImportPlan plan, boolean stopped) implements TaskOutcome {}

    /** Why it could not be done, in a sentence. */
    record Failed(Task task, String reason) implements TaskOutcome {}
}
