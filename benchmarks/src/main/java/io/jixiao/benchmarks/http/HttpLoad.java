package io.jixiao.benchmarks.http;

import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.machine.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Requests over connections that stay open, all from the calling thread.
///
/// Closed model: a connection asks again as soon as it is answered; what is found is the rate. Open
/// model: a request is sent when it is due, or waits for a connection; what is found is how long it
/// took from then.
public final class HttpLoad implements AutoCloseable {

    /// How exactly the open model keeps time; waking costs the machine that is measured.
    private static final long NAP_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int PARTS = 5;

    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Line> idle = new ArrayDeque<>();
    private final Requests requests;
    private final Answered answered = new Answered();
    private int sent;
    private int open;

    /// When each was answered, and after how long.
    private static final class Answered {
        private long[] at = new long[1 << 16];
        private long[] took = new long[1 << 16];
        private int count;

        void add(long nanoTime, long since) {
            if (count == at.length) {
                at = Arrays.copyOf(at, 2 * count);
                took = Arrays.copyOf(took, 2 * count);
            }
            at[count] = nanoTime;
            took[count++] = nanoTime - since;
        }

        /// From the first answer after the discarded part to the last one before the end.
        Taken within(int sent, long from, long to) {
            int first = 0;
            while (first < count && at[first] < from) {
                first++;
            }
            int last = count - 1;
            while (last > first && at[last] > to) {
                last--;
            }
            if (last <= first) {
                throw new IllegalStateException("only " + count + " answers: nothing to measure");
            }
            long ahead = Instants.nowMicros() - System.nanoTime() / 1000;
            var window = new Window(ahead + at[first] / 1000, ahead + at[last] / 1000);
            return new Taken(
                    sent, window, last - first, Latencies.ofNanos(took, first + 1, last + 1));
        }
    }

    public HttpLoad(URI address, int connections, Requests requests) {
        this.requests = requests;
        try {
            selector = Selector.open();
            for (int i = 0; i < connections; i++) {
                var line = Line.open(address, selector);
                lines.add(line);
                idle.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot connect to " + address, e);
        }
    }

    /// Every connection is busy all the time.
    public Taken closed(Duration time) {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        try {
            while (System.nanoTime() < end && isMore()) {
                while (!idle.isEmpty() && isMore()) {
                    send(System.nanoTime());
                }
                selector.select(line -> receive(line), 1);
            }
            long stopped = System.nanoTime();
            drain();
            return answered.within(sent, began + (stopped - began) / PARTS, stopped);
        } catch (IOException e) {
            throw new UncheckedIOException("load", e);
        }
    }

    /// So many a second, evenly, whether or not those before are answered.
    public Taken open(int perSecond, Duration time) {
        long began = System.nanoTime();
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long due = Math.min(requests.count(), time.toNanos() / between);
        try {
            while (sent < due) {
                long now = System.nanoTime();
                while (sent < due && !idle.isEmpty() && began + sent * between <= now) {
                    send(began + sent * between);
                }
                if (selector.selectNow(line -> receive(line)) == 0) {
                    long left = began + sent * between - System.nanoTime();
                    LockSupport.parkNanos(open == 0 ? left : Math.min(left, NAP_NANOS));
                }
            }
            drain();
            long end = System.nanoTime();
            return answered.within(sent, began + due * between / PARTS, end);
        } catch (IOException e) {
            throw new UncheckedIOException("load", e);
        }
    }

    @Override
    public void close() {
        try {
            for (var line : lines) {
                line.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("close", e);
        }
    }

    private boolean isMore() {
        return sent < requests.count();
    }

    private void drain() throws IOException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (open > 0) {
            selector.select(line -> receive(line), 1);
            if (System.nanoTime() > until) {
                throw new IllegalStateException(open + " requests were never answered");
            }
        }
    }

    private void send(long since) throws IOException {
        idle.removeFirst().send(requests.request(sent), since);
        sent++;
        open++;
    }

    private void receive(SelectionKey key) {
        var line = (Line) key.attachment();
        try {
            line.receive().ifPresent(answer -> settle(line, answer));
        } catch (IOException e) {
            throw new UncheckedIOException("answer", e);
        }
    }

    private void settle(Line line, Answer answer) {
        requests.check(answer);
        answered.add(System.nanoTime(), line.since());
        open--;
        idle.add(line);
    }
}
