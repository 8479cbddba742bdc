/**
 * The files of a store: one JSON object a line, one file a month, appended to and never rewritten.
 *
 * <p>{@link io.jenkins.plugins.dora.store.journal.JournalDirectory} knows the files,
 * {@link io.jenkins.plugins.dora.store.journal.JournalReader} reads them and
 * {@link io.jenkins.plugins.dora.store.journal.EventJournal} appends to them. What cannot be read is kept where it is, or
 * set aside, and told as {@link io.jenkins.plugins.dora.store.journal.Damage}.
 */
@NullMarked
package io.jenkins.plugins.dora.store.journal;

import org.jspecify.annotations.NullMarked;
