package io.jenkins.plugins.dora.profile.notification;

import io.jenkins.plugins.dora.model.text.Echo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where notifications go.
 *
 * @param channel how
 * @param address id of the secret that is the address; empty for mail
 * @param signature id of the secret that signs; empty but for JSON
 * @param mail the addresses of mail; none for other channels
 */
public record Recipient(Channel channel, String address, String signature, List<String> mail) {
    /** The key of the secret that signs. */
    public static final String SECRET = "secret";

    private static final String MAIL = "mail";
    private static final int MOST_ADDRESSES = 50;
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cc}]{1,64}@[A-Za-z0-9.-]{1,253}");

    public Recipient {
        mail = List.copyOf(mail);
    }

    /**
     * Returns the recipient that is stated by one of several keys.
     *
     * @param secrets ids of secrets by key: {@code slack}, {@code teams} or {@code json}, and {@code secret}; blank ones are
     *     as good as none
     * @param mail addresses
     * @throws IllegalArgumentException if not exactly one channel is stated, or something contradicts it
     */
    public static Recipient of(Map<String, String> secrets, List<String> mail) {
        Map<Channel, String> stated = new LinkedHashMap<>();
        for (Channel channel : List.of(Channel.SLACK, Channel.TEAMS, Channel.JSON)) {
            String id = text(secrets, key(channel));
            if (!id.isEmpty()) {
                stated.put(channel, id);
            }
        }
        if (!mail.isEmpty()) {
            stated.put(Channel.MAIL, "");
        }
        if (stated.size() != 1) {
            throw new IllegalArgumentException("exactly one of slack, teams, json and mail is needed");
        }
        Channel channel = stated.keySet().iterator().next();
        String signature = text(secrets, SECRET);
        if (signature.isEmpty() == (channel == Channel.JSON)) {
            throw new IllegalArgumentException(
                    SECRET + ": " + (signature.isEmpty() ? "is missing; json needs it" : "only json is signed"));
        }
        return new Recipient(channel, stated.get(channel), signature, addresses(mail));
    }

    /** Returns the key that states a recipient of {@code channel}. */
    public static String key(Channel channel) {
        return switch (channel) {
            case SLACK -> "slack";
            case TEAMS -> "teams";
            case JSON -> "json";
            case MAIL -> MAIL;
        };
    }

    /**
     * Checks an address of mail.
     *
     * @throws IllegalArgumentException if it has another form than {@code name@host}
     */
    public static String mailAddress(String text) {
        if (!MAIL_ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException(Echo.quoted(text) + " is not an address such as team@example.org");
        }
        return text;
    }

    private static List<String> addresses(List<String> mail) {
        if (mail.size() > MOST_ADDRESSES) {
            throw new IllegalArgumentException(MAIL + ": more than " + MOST_ADDRESSES + " addresses");
        }
        for (String address : mail) {
            try {
                mailAddress(address);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(MAIL + ": " + e.getMessage(), e);
            }
        }
        return mail;
    }

    private static String text(Map<String, String> secrets, String key) {
        return secrets.getOrDefault(key, "").strip();
    }
}
