package io.jixiao.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Asks the machine about TCP ports on the loopback address.
public final class Ports {

    private Ports() {}

    /// A port nobody listens on at this moment.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    public static int freeUnlessGiven(int port) {
        return port == 0 ? free() : port;
    }

    /// Sockets that linger in TIME_WAIT after a stop do not count: every server here reuses them.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
