/** GitLab: one class for each of its events that counts. */
@NullMarked
package io.jenkins.plugins.dora.webhook.gitlab;

import org.jspecify.annotations.NullMarked;
