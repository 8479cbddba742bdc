package io.jenkins.plugins.dora.report.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.value.BuildReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "job/shop/job/deploy/12/",
                "https://eu.example.org/job/shop/12/",
                "https://eu.example.org:8443/jenkins/job/shop/job/deploy/12/",
                "http://127.0.0.1:8080/job/a%20b/12/"
            })
    void addressOfABuildIsALink(String url) {
        assertThat(BuildLink.of(new BuildReference("shop", 12, url)).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "job/shop/",
                "//evil.example/job/shop/12/",
                "javascript:alert(1)//job/shop/12/",
                "https://evil.example/12/",
                "https://user@evil.example/job/shop/12/",
                "https:///job/shop/12/",
                "https://evil.example\\@eu.example.org/job/shop/12/",
                "https://evil.example/?next=/job/shop/12/",
                "https://evil.example/#/job/shop/12/",
                "ftp://eu.example.org/job/shop/12/"
            })
    void anyOtherAddressIsNot(String url) {
        assertThat(BuildLink.of(new BuildReference("shop", 12, url)).url()).isNull();
    }
}
