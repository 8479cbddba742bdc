/** Small files beside a journal that a crash must not damage: replaced as a whole, or grown line by line. */
@NullMarked
package io.jenkins.plugins.dora.store.file;

import org.jspecify.annotations.NullMarked;
