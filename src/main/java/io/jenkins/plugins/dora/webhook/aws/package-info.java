/** Amazon Web Services: events of EventBridge, one or several in a list, and messages of SNS. */
@NullMarked
package io.jenkins.plugins.dora.webhook.aws;

import org.jspecify.annotations.NullMarked;
