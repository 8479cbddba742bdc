package io.jenkins.plugins.dora.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DoraPermissionsJenkinsTest {
    private JenkinsRule jenkins;
    private FreeStyleProject job;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        job = jenkins.createFreeStyleProject("deploy");
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
    }

    @Test
    void groupIsThereBeforeAnybodyAsks() {
        assertThat(PermissionGroup.getAll())
                .filteredOn(group -> group.getId().equals("DORA"))
                .singleElement()
                .satisfies(group -> assertThat(group.getPermissions())
                        .extracting(permission -> permission.name)
                        .containsExactly("Record", "View"));
    }

    @Test
    void whoReadsEveryJobViewsWhatNoJobDid() {
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader")
                .grant(Jenkins.READ)
                .everywhere()
                .to("visitor")
                .grant(Item.READ)
                .onItems(job)
                .to("visitor"));

        assertThat(may("reader", DoraPermissions.VIEW, jenkins.jenkins)).isTrue();
        assertThat(may("reader", DoraPermissions.RECORD, jenkins.jenkins)).isFalse();
        assertThat(may("visitor", DoraPermissions.VIEW, jenkins.jenkins)).isFalse();
    }

    @Test
    void whoConfiguresAJobRecordsThere() {
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("developer", "bot")
                .grant(Item.CONFIGURE)
                .onItems(job)
                .to("developer")
                .grant(DoraPermissions.RECORD)
                .everywhere()
                .to("bot"));

        assertThat(may("developer", DoraPermissions.RECORD, job)).isTrue();
        assertThat(may("developer", DoraPermissions.RECORD, jenkins.jenkins)).isFalse();
        assertThat(may("bot", DoraPermissions.RECORD, jenkins.jenkins)).isTrue();
    }

    @SuppressWarnings("try") // the context is only there to be closed
    private static boolean may(String user, Permission permission, AccessControlled where) {
        try (ACLContext somebody = ACL.as(User.getById(user, true))) {
            return where.hasPermission(permission);
        }
    }
}
