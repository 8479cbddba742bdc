/** The addresses in Jenkins that receive webhooks, and the page that shows the deliveries. */
@NullMarked
package io.jenkins.plugins.dora.page.webhook;

import org.jspecify.annotations.NullMarked;
