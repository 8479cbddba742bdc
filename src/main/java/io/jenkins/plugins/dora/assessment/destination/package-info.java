/** Which version of which application is in which environment. */
@NullMarked
package io.jenkins.plugins.dora.assessment.destination;

import org.jspecify.annotations.NullMarked;
