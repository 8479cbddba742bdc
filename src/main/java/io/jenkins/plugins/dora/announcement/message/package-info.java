/** The content of notifications: sentences and figures, before they are in the format of a channel. */
@NullMarked
package io.jenkins.plugins.dora.announcement.message;

import org.jspecify.annotations.NullMarked;
