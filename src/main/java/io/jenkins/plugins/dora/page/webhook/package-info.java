/** The addresses in Jenkins that systems elsewhere post to, and the page that shows what arrived. */
@NullMarked
package io.jenkins.plugins.dora.page.webhook;

import org.jspecify.annotations.NullMarked;
