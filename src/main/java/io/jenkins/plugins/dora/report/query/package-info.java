/** Queries: parsed query parameters; an invalid parameter is refused by name. */
@NullMarked
package io.jenkins.plugins.dora.report.query;

import org.jspecify.annotations.NullMarked;
