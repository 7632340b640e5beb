package io.jixiao.execution.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The export of a ledger")
class LedgerExportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B\t1",
                "B\tone\t\t\t\t\t",
                "E\t[]",
                "E\tno canonical form, but long enough"
            })
    void with_a_line_that_is_none_of_it_could_not_be_looked_at(String line, @TempDir Path folder)
            throws IOException {
        var file = Files.writeString(folder.resolve("ledger.txt"), line + "\n");
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);

        var ended = new AuditLedger(out).run(List.of("verify-export", file.toString()));

        assertThat(ended).isEqualTo(AuditLedger.COULD_NOT_LOOK);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ledger.txt is not an export");
    }
}
