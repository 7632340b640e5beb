package io.jixiao.benchmarks.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// One connection that is kept open, with one request on it at a time.
final class Line implements AutoCloseable {

    private static final int BUFFER = 32 * 1024;

    /// How long a large body waits when the server does not keep up with reading it.
    private static final long FULL_NANOS = 20_000;

    private final SocketChannel channel;
    private ByteBuffer read = ByteBuffer.allocate(BUFFER);
    private long since;

    private Line(SocketChannel channel) {
        this.channel = channel;
    }

    static Line open(URI address, Selector selector) throws IOException {
        var channel =
                SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var line = new Line(channel);
        channel.register(selector, SelectionKey.OP_READ, line);
        return line;
    }

    /// @param since when it was sent or, where that was later, when it was due
    void send(ByteBuffer[] request, long since) throws IOException {
        this.since = since;
        read.clear();
        var last = request[request.length - 1];
        while (last.hasRemaining()) {
            if (channel.write(request) == 0) {
                LockSupport.parkNanos(FULL_NANOS);
            }
        }
    }

    Optional<Answer> receive() throws IOException {
        if (!read.hasRemaining()) {
            var wider = ByteBuffer.allocate(2 * read.capacity());
            wider.put(read.flip());
            read = wider;
        }
        if (channel.read(read) < 0) {
            throw new EOFException("the server has closed the connection");
        }
        return Answer.in(read);
    }

    long since() {
        return since;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
