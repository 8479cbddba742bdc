/** Webhooks as they are set on this controller, and the secrets that prove what comes to them. */
@NullMarked
package io.jenkins.plugins.dora.configuration.webhook;

import org.jspecify.annotations.NullMarked;
