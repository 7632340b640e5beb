package io.jixiao.local.machine;

/// Another program listens where one of ours should.
public final class PortTaken extends Fault {

    private static final long serialVersionUID = 1L;

    public PortTaken(int port) {
        this(port, PortOwner.of(port).map(PortOwner::toString).orElse(""));
    }

    private PortTaken(int port, String owner) {
        super(
                "端口 %d 已被占用%s。请停止该程序，或用 ./run --port-base 18080 换一组端口。"
                        .formatted(port, owner.isEmpty() ? "" : "（" + owner + "）"),
                "port %d is taken%s. Stop that program, or choose other ports: ./run --port-base 18080"
                        .formatted(port, owner.isEmpty() ? "" : " by " + owner));
    }
}
