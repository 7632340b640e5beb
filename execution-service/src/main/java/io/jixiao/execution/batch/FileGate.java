package io.jixiao.execution.batch;

import java.io.IOException;

/// Lets one replica at a time have a file of this name in hand.
public interface FileGate {

    /// What is done with the file.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /// Does nothing when another one has it; whoever dies leaves it to the others.
    void alone(String name, Work work) throws IOException;
}
