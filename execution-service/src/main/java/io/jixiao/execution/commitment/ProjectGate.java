package io.jixiao.execution.commitment;

import java.util.Collection;

/// Who opens an account and who finds none must not pass each other unseen.
public interface ProjectGate {

    /// Held to the end of the transaction, taken in the order of the keys.
    void hold(Collection<ProjectKey> keys);
}
