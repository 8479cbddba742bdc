/**
 * The indexes of annotations in the class jar, made while the plugin is compiled.
 */
package io.jenkins.plugins.dora.index;
