/** The output of the commands that read a Jenkins home: progress while they work, then what they found and did. */
@NullMarked
package io.jenkins.plugins.dora.app.history;

import org.jspecify.annotations.NullMarked;
