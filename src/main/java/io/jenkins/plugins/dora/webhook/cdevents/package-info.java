/** CDEvents, the neutral events of continuous delivery, in every way they are sent. */
@NullMarked
package io.jenkins.plugins.dora.webhook.cdevents;

import org.jspecify.annotations.NullMarked;
