/**
 * Who shares which application: a name alone gives nobody power over what others recorded under it, nor sight of it.
 */
@NullMarked
package io.jenkins.plugins.dora.linking.sharing;

import org.jspecify.annotations.NullMarked;
