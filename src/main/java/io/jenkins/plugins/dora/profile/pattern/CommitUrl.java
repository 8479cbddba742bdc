package io.jenkins.plugins.dora.profile.pattern;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.model.value.WebAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The address of the page of a commit, such as {@code https://git.example.org/${application}/commit/${id}}.
 *
 * <p>Values come from anywhere, so they are encoded, and cannot choose the host.
 */
public final class CommitUrl {
    private static final String APPLICATION = "application";
    private static final String ID = "id";
    private static final Set<String> UPWARDS = Set.of(".", "..");

    /** Addresses are cut there, see {@link Expression#evaluate}. */
    private static final int LONGEST = 2_000;

    private final Expression pattern;

    private CommitUrl(Expression pattern) {
        this.pattern = pattern;
    }

    /**
     * Parses {@code text}.
     *
     * @throws IllegalArgumentException if it has another variable than {@code application} and {@code id}, has no
     *     {@code id}, is not an address of the web, or has a variable or a password in its host
     */
    public static CommitUrl of(String text) {
        Expression pattern = Expression.of(text.strip());
        for (String variable : pattern.variables()) {
            if (!List.of(APPLICATION, ID).contains(variable)) {
                throw new IllegalArgumentException(Echo.quoted("${" + variable + '}')
                        + " is neither ${application} nor ${id}, the variables of this address");
            }
        }
        if (!pattern.asksFor(ID)) {
            throw new IllegalArgumentException(Echo.quoted(text) + " has no ${id}, so it is the same for all commits");
        }
        CommitUrl url = new CommitUrl(pattern);
        String address = url.fill("a", "b");
        if (!WebAddress.isSafe(address)) {
            throw new IllegalArgumentException(
                    Echo.quoted(text) + " is not an address that begins with https:// or http:// and names a host");
        }
        URI uri = URI.create(address);
        if (uri.getRawUserInfo() != null || !uri.getRawAuthority().equals(hostOf(url.fill("c", "d")))) {
            throw new IllegalArgumentException(
                    Echo.quoted(text) + " has a variable, a user or a password before the first slash of its path");
        }
        return url;
    }

    private static String hostOf(String address) {
        return URI.create(address).getRawAuthority();
    }

    /** Returns the address of a commit; empty if the values are too long for one, or would lead upwards. */
    public Optional<String> of(String application, String id) {
        if (UPWARDS.contains(application) || UPWARDS.contains(id)) {
            return Optional.empty();
        }
        return Optional.of(fill(application, id)).filter(address -> address.length() < LONGEST);
    }

    private String fill(String application, String id) {
        return pattern.evaluate(variable -> encoded(variable.equals(ID) ? id : application));
    }

    /** Encodes everything that has a meaning in an address, also slashes. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the pattern as it was written. */
    public String text() {
        return pattern.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommitUrl that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
