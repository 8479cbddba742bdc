/** The settings of notifications, and how Jenkins sends them. */
@NullMarked
package io.jenkins.plugins.dora.configuration.notification;

import org.jspecify.annotations.NullMarked;
