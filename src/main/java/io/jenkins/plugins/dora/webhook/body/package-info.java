/** The body of a delivery as JSON: its values, lists and times, asked for by name. */
@NullMarked
package io.jenkins.plugins.dora.webhook.body;

import org.jspecify.annotations.NullMarked;
