/** What the class of a source finds in a body, before the rules of a webhook are applied to it. */
@NullMarked
package io.jenkins.plugins.dora.webhook.interpretation;

import org.jspecify.annotations.NullMarked;
