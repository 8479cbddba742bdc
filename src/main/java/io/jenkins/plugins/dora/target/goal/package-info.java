/** Whether what is aimed at is met, and what to aim at next. */
@NullMarked
package io.jenkins.plugins.dora.target.goal;

import org.jspecify.annotations.NullMarked;
