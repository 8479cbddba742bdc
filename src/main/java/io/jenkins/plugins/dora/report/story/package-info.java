/** The story of one deployment: what it followed, what it brought, why it failed and what mended it. */
@NullMarked
package io.jenkins.plugins.dora.report.story;

import org.jspecify.annotations.NullMarked;
