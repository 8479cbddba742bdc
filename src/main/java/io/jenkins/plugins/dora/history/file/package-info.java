/** Opens the files of a Jenkins home, which may be anything: endless, enormous, or no files at all. */
@NullMarked
package io.jenkins.plugins.dora.history.file;

import org.jspecify.annotations.NullMarked;
