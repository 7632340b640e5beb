package io.jixiao.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kit.problem.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every code in the source")
class ProblemCodesTest {

    /// `Objection.at("/amount", "refund.amount-sign", …)`: the first text of a call that looks like
    /// a code.
    private static final Pattern CALL =
            Pattern.compile(
                    "(?:Objection\\.at|Fault\\.at|Fault\\.of|RuleViolation\\.of|fields\\.object"
                            + "|BatchLine\\.broken|row\\.object|[^.\\w]refuse|notFound|tooManyRequests|Waiting\\.refused)"
                            + "\\((?:[^;]*?[\\s(,])??\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");

    @Test
    void has_a_sentence_and_a_remedy_in_both_languages() throws IOException {
        var texts = new ProblemTexts();
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                CALL.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).contains("payment.date-in-future", "original.exceeded", "queue.full");
        assertThat(codes).allMatch(texts::knows);
    }
}
