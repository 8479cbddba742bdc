/** Teams: which applications belong to whom. */
@NullMarked
package io.jenkins.plugins.dora.profile.team;

import org.jspecify.annotations.NullMarked;
