package io.jixiao.local;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stays with a running stack and says when a service has ended on its own.
final class Watch {

    private final Stack stack;
    private final PrintStream out;
    private final Set<Deployable> ended = EnumSet.noneOf(Deployable.class);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Watch(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /// Returns only when the thread is interrupted: Ctrl-C ends the program around it.
    int untilStopped() {
        try {
            while (!stopped.await(1, TimeUnit.SECONDS)) {
                stack.services().forEach(this::look);
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void look(ServiceProcess service) {
        if (service.isAlive() || stack.isClosing() || !ended.add(service.service())) {
            return;
        }
        out.printf(
                "%s 意外结束，日志 %s；其余部分继续运行，重新运行 ./run 可恢复。%n",
                service.service().title(), service.log());
        out.printf(
                "%s has ended on its own, see %s; the rest goes on, ./run again brings it back.%n",
                service.service().title(), service.log());
    }
}
