/** What is aimed at, as the profile states it. */
@NullMarked
package io.jenkins.plugins.dora.profile.target;

import org.jspecify.annotations.NullMarked;
