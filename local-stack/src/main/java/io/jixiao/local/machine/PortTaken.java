package io.jixiao.local.machine;

/// Another program listens where one of ours should.
public final class PortTaken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int port;

    public PortTaken(int port) {
        super("port " + port + " is taken");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
