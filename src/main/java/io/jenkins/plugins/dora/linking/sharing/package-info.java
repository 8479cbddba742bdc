/** Decides who shares an application: a name alone gives no access to the records of others. */
@NullMarked
package io.jenkins.plugins.dora.linking.sharing;

import org.jspecify.annotations.NullMarked;
