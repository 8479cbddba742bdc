package io.jenkins.plugins.dora.forwarding;

import io.jenkins.plugins.dora.announcement.http.PlainHttp;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where events are sent.
 *
 * @param address takes them; what follows it depends on the format
 * @param token shows who sends; empty if none is needed
 */
public record ReceiverAddress(URI address, Optional<String> token) {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /** @throws IllegalArgumentException if a header cannot have the token */
    public ReceiverAddress {
        token = token.map(String::strip);
        if (token.filter(text -> !TOKEN.matcher(text).matches()).isPresent()) {
            throw new IllegalArgumentException("the token is empty, or has white space or letters beyond ASCII in it");
        }
    }

    /** Returns whether the token is sent to another machine without encryption. */
    public boolean isTokenReadable() {
        return token.isPresent() && PlainHttp.leavesMachine(address);
    }

    /** Returns the address of a request. */
    URI with(String path) {
        return URI.create(address.toString().replaceAll("/+$", "") + path);
    }

    /** Returns nothing of what it has: both are secrets. */
    @Override
    public String toString() {
        return "the address of a receiver";
    }
}
