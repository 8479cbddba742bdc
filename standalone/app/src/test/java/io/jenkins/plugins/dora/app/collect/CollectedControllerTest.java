package io.jenkins.plugins.dora.app.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectedControllerTest {
    @ParameterizedTest
    @CsvSource({
        "eu=https://ci.example.org, eu, https://ci.example.org/",
        "https://ci.example.org/, ci.example.org, https://ci.example.org/",
        "https://ci.example.org:8443/jenkins, ci.example.org-8443-jenkins, https://ci.example.org:8443/jenkins/",
        "http://127.0.0.1:8080/, 127.0.0.1-8080, http://127.0.0.1:8080/"
    })
    void addressHasAnIdOrGivesOne(String text, String id, String address) {
        CollectedController source = CollectedController.parse(text);

        assertThat(source.id()).isEqualTo(id);
        assertThat(source.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "ci.example.org, is not an address such as https://ci.example.org/",
        "ftp://ci.example.org/, is not an address such as https://ci.example.org/",
        "https://robot:secret@ci.example.org/, must not contain a user or a token",
        "https://ci.example.org/?a=b, without ? and #",
        "e u=https://ci.example.org/, name it as ID=URL",
        "https://[::1]:8080/, name it as ID=URL"
    })
    void anythingElseIsRefusedWithTheReason(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CollectedController.parse(text))
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://ci.example.org/, true",
        "https://ci.example.org/, false",
        "http://127.0.0.1:8080/, false",
        "a=http://[::1]:8080/, false"
    })
    void unencryptedIsWhatOthersOnTheWayCanRead(String text, boolean unencrypted) {
        assertThat(CollectedController.parse(text).isUnencrypted()).isEqualTo(unencrypted);
    }

    @Test
    void tokensComeFromAFileOrFromTheEnvironment(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("tokens");
        Files.writeString(file, "# robots\n\neu = robot:11d3=\n");
        Map<String, String> environment = Map.of("DORA_TOKEN_US_WEST_1", "robot:abc", "DORA_TOKEN_EU", "other:no");
        Tokens tokens = Tokens.read(file, environment::get);

        assertThat(tokens.authorization("eu")).contains("Basic cm9ib3Q6MTFkMz0=");
        assertThat(tokens.authorization("us-west.1")).contains("Basic cm9ib3Q6YWJj");
        assertThat(tokens.authorization("asia")).isEmpty();
    }

    @Test
    void tokenOfTheFeedNeedsNoUser(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("tokens"), "eu = 8Jp2-_\n");
        Tokens tokens = Tokens.read(file, Map.of("DORA_TOKEN_US", "9aB\n")::get);

        assertThat(tokens.authorization("eu")).contains("Bearer 8Jp2-_");
        assertThat(tokens.authorization("us")).contains("Bearer 9aB");
    }

    @Test
    void wrongLineOfTokensIsNamedWithoutItsContent(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("tokens");
        Files.writeString(file, "eu=robot:11d3\n11d3secret\n");

        assertThat(catchThrowable(() -> Tokens.read(file, name -> null)))
                .hasMessage(file + ", line 2: is not ID=USER:TOKEN or ID=TOKEN");
    }
}
