/**
 * What is inside the packaged plugin.
 */
package io.jenkins.plugins.dora.packaging;
