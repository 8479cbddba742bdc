package io.jenkins.plugins.dora.history.background;

import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.importing.ImportResult;

/** How a task ended. */
public sealed interface Outcome {
    /** Nothing has run yet. */
    record None() implements Outcome {}

    /** What an import would do. */
    record Previewed(ImportPlan plan, boolean stopped) implements Outcome {}

    /** What an import did. */
    record Imported(ImportResult result) implements Outcome {}

    /** Rules, as a profile in YAML. */
    record Suggested(String yaml, boolean stopped) implements Outcome {}

    /** Why it could not be done, in a sentence. */
    record Failed(Task task, String reason) implements Outcome {}
}
