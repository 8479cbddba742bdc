/**
 * Reads and writes profiles as YAML, and reports every mistake with its line.
 *
 * <p>Only YAML's tree of nodes is used, which knows the lines and makes no objects, whatever tags a text has.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.yaml;

import org.jspecify.annotations.NullMarked;
