package io.jenkins.plugins.dora.report.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.WebAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may be sent to. */
class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "job/shop/12/",
                "job/shop/job/deploy%20it/7/",
                "job/shop/job/feature%252Fx/7/",
                "job/50%25%20%23/job/Z%C3%BCrich/1/",
                "job/team/job/%E6%9D%B1%E4%BA%AC%20%28old%29/1/"
            })
    void addressOfABuildIsFollowed(String url) {
        assertThat(BuildLink.of(new BuildReference("shop", 12, url)).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "//evil.example/job/shop/12/",
                "https://evil.example/",
                "job/../../12/x",
                "job/shop:8/12/",
                "job/shop?/12/",
                "job/shop/12"
            })
    void whateverElseStandsThereIsNot(String url) {
        assertThat(BuildLink.of(new BuildReference("shop", 12, url)).url()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://status.example.org/7?a=b#c", "HTTP://status.example.org"})
    void webAddressIsSafe(String url) {
        assertThat(WebAddress.isSafe(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:alert(1)", "data:text/html,x", "https:x", "/relative", "https://a b", "ftp://x"})
    void whateverElseIsNot(String url) {
        assertThat(WebAddress.isSafe(url)).isFalse();
    }
}
