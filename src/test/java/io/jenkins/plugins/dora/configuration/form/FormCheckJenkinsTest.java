package io.jenkins.plugins.dora.configuration.form;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class FormCheckJenkinsTest {
    @Test
    void fieldThatMustBeFilledInSaysSo(JenkinsRule jenkins) {
        assertThat(FormCheck.required(null, " ", AntPattern::new))
                .extracting(check -> check.kind, FormValidation::getMessage)
                .containsExactly(FormValidation.Kind.ERROR, "Must not be empty.");
        assertThat(FormCheck.optional(null, " ", AntPattern::new).kind).isEqualTo(FormValidation.Kind.OK);
    }

    @Test
    @SuppressWarnings("try") // the context is only there to be closed
    void whoMayNotConfigureIsToldNothing(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(
                new MockAuthorizationStrategy().grant(Jenkins.READ).everywhere().to("reader"));

        try (ACLContext reader =
                ACL.as2(User.getOrCreateByIdOrFullName("reader").impersonate2())) {
            assertThat(FormCheck.required(null, " ", AntPattern::new).kind).isEqualTo(FormValidation.Kind.OK);
        }
    }
}
