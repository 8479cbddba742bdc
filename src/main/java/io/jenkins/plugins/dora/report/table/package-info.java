/**
 * Computed figures as tables for other programs: rows of {@link io.jenkins.plugins.dora.report.table.Tables#ALL}.
 *
 * <p>{@code docs/export.md} describes every column. A column is never renamed or removed, and its type never changes.
 */
@NullMarked
package io.jenkins.plugins.dora.report.table;

import org.jspecify.annotations.NullMarked;
