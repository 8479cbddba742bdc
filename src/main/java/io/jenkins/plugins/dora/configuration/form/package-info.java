/**
 * How the fields of a form are read, whoever filled them in.
 */
@NullMarked
package io.jenkins.plugins.dora.configuration.form;

import org.jspecify.annotations.NullMarked;
