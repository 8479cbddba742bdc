package io.jenkins.plugins.dora.recording.builds;

import hudson.model.Run;
import io.jenkins.plugins.dora.profile.rule.Stages;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.TagsAction;
import org.jenkinsci.plugins.workflow.actions.ThreadNameAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graphanalysis.DepthFirstScanner;

/**
 * Finds the stages of a build that ran, if it is one of a Pipeline: the blocks that have a label and are no branch of
 * parallel ones, without those that declarative Pipelines mark as skipped.
 */
final class PipelineStages {
    private static final Logger LOGGER = Logger.getLogger(PipelineStages.class.getName());
    private static final int MOST_NODES = 100_000;
    private static final String STATUS = "STAGE_STATUS";
    private static final String SKIPPED = "SKIPPED_";

    private PipelineStages() {}

    static Stages of(Run<?, ?> run) {
        return run instanceof FlowExecutionOwner.Executable pipeline
                ? Stages.readBy(() -> read(pipeline))
                : Stages.none();
    }

    private static Optional<Set<String>> read(FlowExecutionOwner.Executable pipeline) {
        FlowExecutionOwner owner = pipeline.asFlowExecutionOwner();
        if (owner == null) {
            return Optional.empty();
        }
        FlowExecution execution;
        try {
            execution = owner.get();
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "Not started: " + pipeline);
            return Optional.of(Set.of());
        }
        return read(execution);
    }

    private static Optional<Set<String>> read(FlowExecution execution) {
        try {
            DepthFirstScanner nodes = new DepthFirstScanner();
            Set<String> stages = new HashSet<>();
            int count = 0;
            if (nodes.setup(execution.getCurrentHeads())) {
                for (FlowNode node : nodes) {
                    if (++count > MOST_NODES) {
                        return Optional.empty();
                    }
                    stageOf(node).ifPresent(stages::add);
                }
            }
            return count == 0 ? Optional.empty() : Optional.of(stages);
        } catch (RuntimeException e) {
            LOGGER.log(Level.FINE, "Cannot determine the stages of a build", e);
            return Optional.empty();
        }
    }

    private static Optional<String> stageOf(FlowNode node) {
        LabelAction label = node instanceof BlockStartNode ? node.getAction(LabelAction.class) : null;
        if (label == null || label instanceof ThreadNameAction) {
            return Optional.empty();
        }
        String status = TagsAction.getTagValue(node, STATUS);
        return status != null && status.startsWith(SKIPPED) ? Optional.empty() : Optional.of(label.getDisplayName());
    }
}
