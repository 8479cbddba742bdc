package io.jenkins.plugins.dora.webhook.proof;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Fetches certificates. */
@FunctionalInterface
public interface CertificateSource {
    /**
     * Returns the certificate at an address; empty if there is none, or it cannot be fetched.
     *
     * @param address an address of Amazon SNS, checked already
     */
    Optional<X509Certificate> at(URI address);
}
