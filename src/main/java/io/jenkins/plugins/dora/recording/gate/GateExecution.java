package io.jenkins.plugins.dora.recording.gate;

import hudson.console.HyperlinkNote;
import hudson.model.Computer;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.configuration.DoraConfiguration;
import io.jenkins.plugins.dora.controller.ControllerReporter;
import io.jenkins.plugins.dora.intake.LogLine;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.recording.sharing.RunningBuild;
import io.jenkins.plugins.dora.report.link.PageLink;
import io.jenkins.plugins.dora.target.gate.Criticality;
import io.jenkins.plugins.dora.target.gate.GateCheck;
import io.jenkins.plugins.dora.target.gate.GateQuery;
import io.jenkins.plugins.dora.target.gate.GateResult;
import io.jenkins.plugins.dora.target.gate.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import jenkins.model.CauseOfInterruption;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Answers from memory, off the thread that runs the Pipeline; after a restart it answers once more. */
final class GateExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final GateStep step;

    GateExecution(StepContext context, GateStep step) {
        super(context);
        this.step = step;
    }

    @Override
    public boolean start() {
        Computer.threadPoolForRemoting.execute(this::answer);
        return false;
    }

    @Override
    public void onResume() {
        start();
    }

    private void answer() {
        try {
            Run<?, ?> run = getContext().get(Run.class);
            FlowNode node = getContext().get(FlowNode.class);
            TaskListener listener = getContext().get(TaskListener.class);
            Profile profile = DoraConfiguration.get().profile();
            GateQuery query = step.query();
            Verdict verdict = verdict(
                    query, profile, RunningBuild.of(run, node.getExecution().getAuthentication2()));
            String figures = figures(query, profile);
            log(verdict, query, figures, listener);
            run.addAction(new GateAction(query, verdict, figures));
            conclude(verdict, run, node);
        } catch (IOException | InterruptedException | RuntimeException e) {
            getContext().onFailure(e);
        }
    }

    private static Verdict verdict(GateQuery query, Profile profile, Recorder build) {
        try {
            return ControllerReporter.atOnce().gate(query, build::sees, Instant.now());
        } catch (IOException e) {
            return GateCheck.unknown(profile, query, LogLine.reason(e));
        }
    }

    private static String figures(GateQuery query, Profile profile) {
        return "dora/"
                + PageLink.of(GateCheck.scopeOf(query), GateCheck.windowOf(query, profile, Instant.now()), Map.of());
    }

    private static void log(Verdict verdict, GateQuery query, String figures, TaskListener listener) {
        for (GateResult result : verdict.results()) {
            String outcome = result.passed() ? "passed" : result.criticality().name();
            listener.getLogger()
                    .println("[DORA] "
                            + LogLine.of("Gate of " + query.application() + ": " + result.reason() + ": " + outcome));
        }
        if (verdict.results().isEmpty()) {
            listener.getLogger()
                    .println("[DORA] "
                            + LogLine.of("Gate of " + query.application() + ": no gates and no targets, passed"));
        }
        listener.getLogger().println("[DORA] Figures: " + link(query, figures));
    }

    /** Returns the address of the figures; without a configured address of Jenkins, a link that only its console shows. */
    private static String link(GateQuery query, String figures) {
        String root = Jenkins.get().getRootUrl();
        return root == null
                ? HyperlinkNote.encodeTo("/" + figures, LogLine.of("DORA metrics of " + query.application()))
                : root + figures;
    }

    private void conclude(Verdict verdict, Run<?, ?> run, FlowNode node) {
        Criticality worst = verdict.worst().orElse(Criticality.NOTE);
        String message = "The DORA gate of " + step.getApplication() + " is not passed";
        if (worst == Criticality.FAILURE) {
            getContext().onFailure(new FlowInterruptedException(Result.FAILURE, false, new NotPassed(message)));
            return;
        }
        if (worst == Criticality.UNSTABLE) {
            node.addOrReplaceAction(new WarningAction(Result.UNSTABLE).withMessage(message));
            run.setResult(Result.UNSTABLE);
        }
        getContext().onSuccess(GateAnswer.of(verdict));
    }

    /** Why a build was stopped. */
    private static final class NotPassed extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final String message;

        NotPassed(String message) {
            this.message = message;
        }

        @Override
        public String getShortDescription() {
            return message;
        }
    }
}
