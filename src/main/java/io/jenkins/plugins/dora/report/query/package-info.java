/** What is asked for: query parameters as values, refused by name where they make no sense. */
@NullMarked
package io.jenkins.plugins.dora.report.query;

import org.jspecify.annotations.NullMarked;
