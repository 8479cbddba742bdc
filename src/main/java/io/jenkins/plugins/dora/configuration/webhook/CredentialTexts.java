package io.jenkins.plugins.dora.configuration.webhook;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.security.ACL;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jenkinsci.plugins.variant.OptionalExtension;

/** Secret text credentials of the controller; those of folders belong to the users who may configure the folder. */
@OptionalExtension(requirePlugins = "plain-credentials")
public final class CredentialTexts implements SecretTexts {
    @Override
    public Optional<String> find(String id) {
        return CredentialsProvider.lookupCredentialsInItemGroup(StringCredentials.class, Jenkins.get(), ACL.SYSTEM2)
                .stream()
                .filter(credentials -> credentials.getId().equals(id))
                .map(credentials -> credentials.getSecret().getPlainText())
                .findFirst();
    }
}
