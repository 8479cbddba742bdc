/** What Prometheus reads below a page: who may scrape it, and the answer. */
@NullMarked
package io.jenkins.plugins.dora.page.prometheus;

import org.jspecify.annotations.NullMarked;
