package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.model.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name of an answer: another one when anything that the answer depends on is another.
 *
 * @param value as it stands in the header {@code ETag}, in quotes
 */
public record EntityTag(String value) {
    /** Returns the tag of the answer that {@code identity} stands for. */
    static EntityTag of(String identity) {
        return new EntityTag('"'
                + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                        .toString()
                + '"');
    }

    /** Returns the tag of an answer of these bytes, wherever they are. */
    public static EntityTag ofContent(byte[] content) {
        return of(Sha256.digest().digest(content));
    }

    private static EntityTag of(byte[] digest) {
        return new EntityTag('"' + HexFormat.of().formatHex(digest) + '"');
    }

    /** The content of an answer. */
    @FunctionalInterface
    interface Content {
        /** @throws java.io.UncheckedIOException if what is recorded cannot be read */
        void writeTo(Writer out) throws IOException;
    }

    /** Returns the tag of the answer that says {@code content} at {@code address}. */
    static EntityTag of(String address, Content content) {
        MessageDigest digest = Sha256.digest();
        OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (Writer out = new OutputStreamWriter(nowhere, StandardCharsets.UTF_8)) {
            out.append(address).append('\n');
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(digest.digest());
    }

    /** Returns the headers that let a client ask next time whether its answer is still current. */
    public Map<String, String> headers() {
        return Map.of("ETag", value, "Cache-Control", "private, no-cache");
    }

    /**
     * Whether the client has this answer already.
     *
     * @param ifNoneMatch the header {@code If-None-Match}: tags in a list; proxies call them weak
     */
    public boolean isNamedIn(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.trim().replaceFirst("^W/", ""))
                        .anyMatch(value::equals);
    }
}
