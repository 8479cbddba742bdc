package io.jenkins.plugins.dora.app.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * Tells the browser to run and show nothing that this server did not send for the purpose, and to make neither markup nor
 * scripts of a text: Trusted Types, of which none can be made.
 */
public final class SafeHeaders implements Handler {
    private static final String POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    @Override
    public void handle(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Referrer-Policy", "no-referrer");
    }
}
