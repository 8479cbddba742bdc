/** The statements of a body: a deployment, a version, a change of an incident, nothing that counts, or nothing of its source. */
@NullMarked
package io.jenkins.plugins.dora.webhook.statement;

import org.jspecify.annotations.NullMarked;
