/** Where figures stand among those of an industry, as DORA's Quick Check of 2025 scores them. */
@NullMarked
package io.jenkins.plugins.dora.target.position;

import org.jspecify.annotations.NullMarked;
