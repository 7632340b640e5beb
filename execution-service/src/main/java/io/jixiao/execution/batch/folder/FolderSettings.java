package io.jixiao.execution.batch.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "jixiao.payments.folder")
public interface FolderSettings {

    /// Where files of payments are dropped; nowhere where absent.
    @WithParentName
    Optional<Path> path();

    /// What the files may contain: payments of this source …
    @WithDefault("treasury")
    String source();

    /// … inside these divisions and units, as in a token's `data_scope`.
    @WithDefault("*/")
    List<String> scope();

    /// How long a file must have been left alone before it is taken.
    @WithDefault("5s")
    Duration settled();
}
