/** Decides who may see and record deployments: they are visible to users who may read their jobs. */
@NullMarked
package io.jenkins.plugins.dora.page.access;

import org.jspecify.annotations.NullMarked;
