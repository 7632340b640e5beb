package io.jixiao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.local.machine.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path HOME = Path.of("/home/jixiao");

    @Test
    void without_arguments_data_are_kept_beside_the_program() {
        assertThat(options())
                .isEqualTo(new Options(false, new StackPorts(8080), HOME.resolve("data")));
    }

    @Test
    void all_of_them_together() {
        assertThat(options("--once", "--port-base", "18080", "--data", "/var/jixiao"))
                .isEqualTo(new Options(true, new StackPorts(18080), Path.of("/var/jixiao")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "1023", "64184", ""})
    void a_port_base_that_leaves_no_room_is_refused(String base) {
        assertThatThrownBy(() -> options("--port-base", base))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is not a whole number from 1024 to 64183");
    }

    @Test
    void an_unknown_word_and_a_missing_value_are_named() {
        assertThatThrownBy(() -> options("--twice")).hasMessageContaining("unknown option --twice");
        assertThatThrownBy(() -> options("--data")).hasMessage("--data needs a value");
    }

    private static Options options(String... arguments) {
        return Options.of(List.of(arguments), HOME);
    }
}
