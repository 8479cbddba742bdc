/**
 * The earlier records: the deployments and versions from which the changes of a new one are found.
 */
@NullMarked
package io.jenkins.plugins.dora.linking.history;

import org.jspecify.annotations.NullMarked;
