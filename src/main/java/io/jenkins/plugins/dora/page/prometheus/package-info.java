/** The figures of a page for Prometheus: the permission to scrape them, and the answer. */
@NullMarked
package io.jenkins.plugins.dora.page.prometheus;

import org.jspecify.annotations.NullMarked;
