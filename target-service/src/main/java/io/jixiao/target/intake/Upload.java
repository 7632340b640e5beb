package io.jixiao.target.intake;

import java.nio.file.Path;

/// A file somebody sent, on this machine's disk for the time of the reading.
///
/// @param name as the sender calls it; for messages only
public record Upload(String name, Path path) {

    private static final int LONGEST_NAME = 120;

    public Upload {
        name = Printed.clean(name).replace('\n', ' ');
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
