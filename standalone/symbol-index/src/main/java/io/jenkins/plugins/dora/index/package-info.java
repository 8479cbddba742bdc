/**
 * The index of symbols in the class jar, made while the plugin is compiled.
 */
package io.jenkins.plugins.dora.index;
