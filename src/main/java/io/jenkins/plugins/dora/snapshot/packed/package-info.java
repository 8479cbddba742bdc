/**
 * Events and their parts in few bits, as they are prepared by the threads that read the journal.
 */
@NullMarked
package io.jenkins.plugins.dora.snapshot.packed;

import org.jspecify.annotations.NullMarked;
