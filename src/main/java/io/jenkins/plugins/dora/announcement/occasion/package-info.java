/**
 * Decides what there is to say, once a day and each thing once.
 *
 * <p>Something is said only after it held at two looks in a row. A look does not count on a day on which past deployments were
 * imported.
 */
@NullMarked
package io.jenkins.plugins.dora.announcement.occasion;

import org.jspecify.annotations.NullMarked;
