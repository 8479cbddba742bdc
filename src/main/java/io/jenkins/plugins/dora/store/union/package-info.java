/**
 * Several stores that are read as one: {@link io.jenkins.plugins.dora.store.union.Part} adopts the events of each of them,
 * {@link io.jenkins.plugins.dora.store.union.PartLines} finds them again.
 */
@NullMarked
package io.jenkins.plugins.dora.store.union;

import org.jspecify.annotations.NullMarked;
