/**
 * What the tests in a real Jenkins share. Only the Jenkins build compiles it: the other one has no test harness.
 */
package io.jenkins.plugins.dora.harness;
