/** Queries: parsed query parameters; an invalid parameter is rejected by name. */
@NullMarked
package io.jenkins.plugins.dora.report.query;

import org.jspecify.annotations.NullMarked;
