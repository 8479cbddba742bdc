package io.jenkins.plugins.dora.app.collect;

/**
 * A page of the feed of a controller.
 *
 * @param body JSON lines
 * @param next the cursor of the next page
 */
record FetchedPage(byte[] body, String next) {
    boolean isEmpty() {
        return body.length == 0;
    }
}
