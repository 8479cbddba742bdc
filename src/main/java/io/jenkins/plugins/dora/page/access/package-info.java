/** Who may see or record what: deployments are seen with the jobs that did them. */
@NullMarked
package io.jenkins.plugins.dora.page.access;

import org.jspecify.annotations.NullMarked;
