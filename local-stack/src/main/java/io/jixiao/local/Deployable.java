package io.jixiao.local;

import java.nio.file.Path;
import java.util.Arrays;

/// The services that make up the system.
public enum Deployable {
    TARGET("target-service", "target", 1),
    EXECUTION("execution-service", "execution", 2),
    EVALUATION("evaluation-service", "evaluation", 3);

    private final String title;
    private final String database;
    private final int number;

    Deployable(String title, String database, int number) {
        this.title = title;
        this.database = database;
        this.number = number;
    }

    public static Deployable named(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service named " + title));
    }

    /// The module's folder and the process' name.
    public String title() {
        return title;
    }

    /// The name of its database and of the role that owns it.
    public String database() {
        return database;
    }

    /// 1, 2, 3: what is added to the port base.
    int number() {
        return number;
    }

    Path jar(Path repository) {
        return repository.resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
