package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.model.Deployment;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class InterruptedRecordJenkinsTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private final BlockingQueue<Runnable> opening = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(strings = {"doraDeployment %s", "withDoraDeployment(%s) { echo 'deploying' }"})
    void recordThatARestartInterruptsIsMadeOnceWhenJenkinsIsBack(String step) throws Throwable {
        sessions.then(jenkins -> {
            WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deploy");
            ExtensionList<DoraStore> stores = ExtensionList.lookup(DoraStore.class);
            DoraStore real = DoraStore.get();
            stores.remove(real);
            stores.add(new DoraStore(
                    () -> {
                        throw new IllegalStateException("Jenkins has ended");
                    },
                    () -> 0,
                    opening::add));
            // Last, since a listener that still found it would have it opened again.
            real.close();
            job.setDefinition(new CpsFlowDefinition(
                    step.formatted("application: 'shop', version: '1.4.2', environment: 'production'"), true));
            job.scheduleBuild2(0).waitForStart();
            assertThat(opening.poll(30, TimeUnit.SECONDS)).satisfies(opening::add);
        });
        opening.remove().run();
        sessions.then(jenkins -> {
            WorkflowRun run = jenkins.jenkins
                    .getItemByFullName("deploy", WorkflowJob.class)
                    .getLastBuild();

            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));

            List<Deployment> deployments = DoraStore.get().snapshot().deployments();
            assertThat(deployments).hasSize(1);
            assertThat(deployments.get(0).id()).matches("deploy#1@" + run.getStartTimeInMillis() + ":\\d+");
        });
    }
}
