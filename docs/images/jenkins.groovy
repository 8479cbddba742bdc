// Makes the example of the pictures in an empty Jenkins: two secrets, and a job with a gate.
import com.cloudbees.plugins.credentials.*
import com.cloudbees.plugins.credentials.domains.Domain
import hudson.util.Secret
import jenkins.model.Jenkins
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition
import org.jenkinsci.plugins.workflow.job.WorkflowJob

def store = SystemCredentialsProvider.instance.store
['alerts-2026', 'slack-shop'].each {
    store.addCredentials(Domain.global(), new StringCredentialsImpl(CredentialsScope.GLOBAL, it, '', Secret.fromString('picture')))
}
def job = Jenkins.get().createProject(WorkflowJob, 'shop-release')
job.definition = new CpsFlowDefinition('''
for (int number = 1; number <= 5; number++) {
    doraDeployment(application: 'shop', version: "1.$number", environment: 'production')
}
doraGate(application: 'shop', openIncidents: 0, gates: [
    [metric: 'CHANGE_FAILURE_RATE', threshold: 15, criticality: 'UNSTABLE'],
    [metric: 'DEPLOYMENT_FREQUENCY', threshold: 1, criticality: 'NOTE'],
    [metric: 'REWORK_RATE', threshold: 10, criticality: 'UNSTABLE']])
''', true)
