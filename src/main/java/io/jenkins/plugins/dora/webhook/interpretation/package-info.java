/** The result of reading a body by the class of its source, before the rules of the webhook are applied. */
@NullMarked
package io.jenkins.plugins.dora.webhook.interpretation;

import org.jspecify.annotations.NullMarked;
