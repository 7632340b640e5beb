package io.jixiao.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A change says which version it changes")
class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "*", "\"6\", \"7\""})
    void and_may_when_it_is_the_current_one(String ifMatch) {
        assertThatCode(() -> EntityTags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\"", "nonsense"})
    void and_may_not_when_it_is_another(String ifMatch) {
        var refusal =
                catchThrowableOfType(Problem.class, () -> EntityTags.requireMatch(ifMatch, 7));
        assertThat(refusal.status()).isEqualTo(412);
        assertThat(refusal.faults())
                .containsExactly(Fault.of("etag.stale", "given", ifMatch, "current", "\"7\""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void and_is_asked_for_it(String ifMatch) {
        var refusal =
                catchThrowableOfType(Problem.class, () -> EntityTags.requireMatch(ifMatch, 7));
        assertThat(refusal.status()).isEqualTo(428);
        assertThat(refusal.faults()).containsExactly(Fault.of("etag.missing"));
    }

    @Test
    void unless_any_version_will_do() {
        assertThat(EntityTags.seenIfSaid(null).test(7)).isTrue();
        assertThat(EntityTags.seenIfSaid("\"7\"").test(7)).isTrue();
        assertThat(EntityTags.seenIfSaid("\"6\"").test(7)).isFalse();
    }
}
