package io.jixiao.benchmarks.machine;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// What another JVM really holds: its heap after a full collection.
public final class LiveHeap implements AutoCloseable {

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private LiveHeap(JMXConnector connector, MemoryMXBean memory) {
        this.connector = connector;
        this.memory = memory;
    }

    /// Starts the management agent in that JVM, which stays.
    @SuppressWarnings("BanJNDI") // a process this harness has started itself
    public static LiveHeap of(long pid) {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            var address = new JMXServiceURL(machine.startLocalManagementAgent());
            machine.detach();
            var connector = JMXConnectorFactory.connect(address);
            return new LiveHeap(
                    connector,
                    ManagementFactory.newPlatformMXBeanProxy(
                            connector.getMBeanServerConnection(),
                            ManagementFactory.MEMORY_MXBEAN_NAME,
                            MemoryMXBean.class));
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException("no JVM that can be asked: " + pid, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask JVM " + pid, e);
        }
    }

    public long bytesAfterCollection() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot leave the JVM", e);
        }
    }
}
