/**
 * XML as Jenkins writes it, read as a stream.
 *
 * <p>Jenkins declares XML 1.1 and older versions of it wrote characters that no version of XML allows; both are read.
 * Documents come from outside: a document type is refused and nothing is ever loaded from elsewhere.
 */
@NullMarked
package io.jenkins.plugins.dora.history.xml;

import org.jspecify.annotations.NullMarked;
