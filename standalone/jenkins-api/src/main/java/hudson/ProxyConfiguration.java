package hudson;

import hudson.model.Describable;
import hudson.model.Saveable;
import java.io.Serializable;
import java.net.http.HttpClient;

public final class ProxyConfiguration implements Describable<ProxyConfiguration>, Saveable, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public void save() {
        throw new UnsupportedOperationException();
    }

    public static HttpClient.Builder newHttpClientBuilder() {
        throw new UnsupportedOperationException();
    }
}
