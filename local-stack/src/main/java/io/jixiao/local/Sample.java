package io.jixiao.local;

import java.util.Optional;
import java.util.ServiceLoader;

/// The sample department and its year, driven through the public interfaces of a running stack.
public interface Sample {

    /// Enters the sample's targets when the stores hold none.
    void loadIfEmpty(Stack stack);

    /// Walks the year and prints it; the exit code is 0 only when everything happened.
    int walk(Stack stack);

    /// The sample that comes with this program.
    static Optional<Sample> present() {
        return ServiceLoader.load(Sample.class).findFirst();
    }
}
