package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A Jenkins whose builds record. */
@WithJenkins
public abstract class RecordingJenkinsTest {
    protected JenkinsRule jenkins;

    @BeforeEach
    void start(JenkinsRule rule) {
        jenkins = rule;
    }

    /** Returns the Pipeline {@code name}, which is created when it is not there, with this script. */
    protected WorkflowJob pipeline(String name, String script) throws Exception {
        WorkflowJob there = jenkins.jenkins.getItemByFullName(name, WorkflowJob.class);
        WorkflowJob job = there == null ? jenkins.createProject(WorkflowJob.class, name) : there;
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    /** Runs the Pipeline {@code deploy} with this script. */
    protected WorkflowRun run(String script) throws Exception {
        return run(Result.SUCCESS, script);
    }

    /** Runs the job and waits until Jenkins considers the build complete, which is shortly after its end. */
    protected WorkflowRun run(Result expected, String script) throws Exception {
        WorkflowRun run = pipeline("deploy", script).scheduleBuild2(0).get();
        return jenkins.assertBuildStatus(expected, jenkins.waitForCompletion(run));
    }

    /** Returns the step that records this version of the shop. */
    protected static String deploy(String version, String environment) {
        return "doraDeployment application: 'shop', version: '" + version + "', environment: '" + environment + "'";
    }

    protected static List<Deployment> deployments() throws IOException {
        return DoraStore.get().snapshot().deployments();
    }

    protected static Deployment last() throws IOException {
        assertThat(deployments()).isNotEmpty();
        return deployments().get(deployments().size() - 1);
    }
}
