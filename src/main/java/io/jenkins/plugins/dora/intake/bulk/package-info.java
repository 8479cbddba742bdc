/** Many events at a time: an import, or the lines of a file. */
@NullMarked
package io.jenkins.plugins.dora.intake.bulk;

import org.jspecify.annotations.NullMarked;
