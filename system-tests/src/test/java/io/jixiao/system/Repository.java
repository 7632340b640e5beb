package io.jixiao.system;

import java.nio.file.Path;

/// Where the built services lie.
final class Repository {

    static final Path ROOT = Path.of(System.getProperty("jixiao.repository", ".."));

    private Repository() {}
}
