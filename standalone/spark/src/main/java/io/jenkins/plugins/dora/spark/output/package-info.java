/**
 * The files of all tables: {@link io.jenkins.plugins.dora.spark.output.TablesOutputFormat} writes rows of all of them in one
 * pass, so that an application is assessed once for all tables, and its rows are kept nowhere else.
 */
@NullMarked
package io.jenkins.plugins.dora.spark.output;

import org.jspecify.annotations.NullMarked;
