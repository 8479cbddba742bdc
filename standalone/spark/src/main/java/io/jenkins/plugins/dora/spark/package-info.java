/**
 * The Spark application: the exported tables of any number of controllers.
 *
 * <p>{@link io.jenkins.plugins.dora.spark.FleetJob} reads the lines of all journals and sends each to the applications that
 * it concerns. What was recorded of one application is opened and assessed by the code of the plugin, and read as rows of
 * {@link io.jenkins.plugins.dora.report.table.Tables}. No definition is repeated here, and no object holds all events of a large
 * application: its lines are in a store on the local disk of the executor.
 */
@NullMarked
package io.jenkins.plugins.dora.spark;

import org.jspecify.annotations.NullMarked;
