/** Posts requests to other systems: one try, within seconds, and what became of it. */
@NullMarked
package io.jenkins.plugins.dora.announcement.http;

import org.jspecify.annotations.NullMarked;
