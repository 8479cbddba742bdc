package io.jenkins.plugins.dora.app.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * Makes the browser run and show only content of this server, and never turn text into markup or scripts, by Trusted Types
 * without any policy.
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
