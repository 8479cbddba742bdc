/** Reads and validates form fields, for forms, Configuration as Code and Pipelines alike. */
@NullMarked
package io.jenkins.plugins.dora.configuration.form;

import org.jspecify.annotations.NullMarked;
