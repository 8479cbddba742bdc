package io.jenkins.plugins.dora.app.serve.guard;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Tells the browser to run and show nothing that this server did not send for the purpose. */
public final class SafeHeaders implements Handler {
    @Override
    public void handle(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Referrer-Policy", "no-referrer");
    }
}
