package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineSpanTest {
    @Test
    void hasAtLeastOneDay() {
        assertThat(new BaselineSpan(1, Optional.empty()).days()).isEqualTo(1);
        assertThatThrownBy(() -> new BaselineSpan(0, Optional.empty())).hasMessage("0 is less than one day");
    }
}
