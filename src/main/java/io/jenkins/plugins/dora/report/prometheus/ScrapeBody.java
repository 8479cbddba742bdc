package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.report.EntityTag;

/**
 * The body that a scraper receives.
 *
 * @param contentType the header {@code Content-Type}
 * @param isCompressed whether the bytes are gzip
 * @param tag names them
 * @param bytes the answer; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScrapeBody(String contentType, boolean isCompressed, EntityTag tag, byte[] bytes) {}
