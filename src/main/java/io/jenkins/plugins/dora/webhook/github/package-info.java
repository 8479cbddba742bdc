/** GitHub: one class for each of its events that counts. */
@NullMarked
package io.jenkins.plugins.dora.webhook.github;

import org.jspecify.annotations.NullMarked;
