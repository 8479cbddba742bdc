package io.jenkins.plugins.dora.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The page that frames the dashboard; its scripts learn whether recording is possible here. */
final class FramePage implements Handler {
    private static final String FILE = "/dashboard/index.html";

    private final String html;

    /** @param recording whether it can be recorded here */
    FramePage(boolean recording) throws IOException {
        try (InputStream file = FramePage.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new FileNotFoundException(FILE);
            }
            String frame = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            html = frame.replace("data-record=\"false\"", "data-record=\"" + recording + '"');
        }
    }

    @Override
    public void handle(Context context) {
        context.header("Cache-Control", "no-cache").html(html);
    }
}
