/**
 * Checks of the packaged plugin, and of the two builds and the documentation beside it.
 */
package io.jenkins.plugins.dora.packaging;
