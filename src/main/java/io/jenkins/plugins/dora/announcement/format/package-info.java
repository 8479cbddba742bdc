/**
 * The formats of messages: one class each. All text that people elsewhere chose is escaped as its format needs it: it
 * mentions nobody, loads nothing and links nowhere.
 */
@NullMarked
package io.jenkins.plugins.dora.announcement.format;

import org.jspecify.annotations.NullMarked;
