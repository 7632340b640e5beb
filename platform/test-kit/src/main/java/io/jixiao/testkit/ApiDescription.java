package io.jixiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a service says of its API (OpenAPI, as YAML).
public final class ApiDescription {

    private static final Pattern REFERRED = Pattern.compile("#/components/schemas/(\\w+)");
    private static final Pattern NAMED = Pattern.compile("^ {4}(\\w+):$", Pattern.MULTILINE);
    private static final String SCHEMAS = "\n  schemas:\n";

    private ApiDescription() {}

    /// It is the committed one, and every schema it refers to is in it.
    public static void assertCommitted(Path committed, String answered) {
        var schemas = answered.substring(answered.indexOf(SCHEMAS) + 1);
        assertThat(names(REFERRED, answered)).isSubsetOf(names(NAMED, schemas));
        Golden.assertSameFile(committed, answered);
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
