package io.jenkins.plugins.dora.app.collect;

import io.jenkins.plugins.dora.announcement.http.PlainHttp;
import io.jenkins.plugins.dora.store.feed.Controller;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A controller to collect from, as it is named on the command line.
 *
 * @param controller its id, and the address of its root with {@code /} at the end
 */
public record CollectedController(Controller controller) {
    private static final Pattern NAMED = Pattern.compile("([^=/:]*)=(.*)", Pattern.DOTALL);

    /**
     * Reads {@code URL} or {@code ID=URL}; without an id, the address gives one.
     *
     * @throws IllegalArgumentException if it is neither; the message says why
     */
    public static CollectedController parse(String text) {
        Matcher named = NAMED.matcher(text);
        boolean hasId = named.matches();
        URI root = root(hasId ? named.group(2) : text);
        String id = hasId ? named.group(1) : idOf(root);
        if (!Controller.isId(id)) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" cannot be the id of a controller: " + Controller.ID_FORM + "; name it as ID=URL");
        }
        return new CollectedController(new Controller(id, root.toString()));
    }

    private static URI root(String address) {
        URI uri;
        try {
            uri = new URI(address.endsWith("/") ? address : address + '/');
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" is not an address such as https://ci.example.org/", e);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
            throw new IllegalArgumentException("\"" + address + "\" is not an address such as https://ci.example.org/");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an address must not contain a user or a token; see --tokens for where they belong");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" must be the address of the root of Jenkins, without ? and #");
        }
        return uri;
    }

    private static String idOf(URI root) {
        String port = root.getPort() < 0 ? "" : "-" + root.getPort();
        String path = root.getPath().replaceAll("/+$", "").replace('/', '-');
        return root.getHost() + port + path;
    }

    String id() {
        return controller.id();
    }

    String address() {
        return controller.root();
    }

    /** Whether a token would travel to it in a form that others on the way can read. */
    boolean isUnencrypted() {
        return PlainHttp.leavesMachine(URI.create(address()));
    }
}
