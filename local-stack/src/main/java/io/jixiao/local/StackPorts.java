package io.jixiao.local;

import io.jixiao.local.machine.PortTaken;
import io.jixiao.local.machine.Ports;
import java.util.ArrayList;
import java.util.List;

/// Where everything listens, counted from one base so that two stacks can stand side by side.
///
/// Base 8080: issuer 8080, services 8081 to 8083, their management 9081 to 9083, Kafka 9092,
/// PostgreSQL 9432. Base 0: free ports, for tests.
public record StackPorts(int base) {

    public static final int USUAL_BASE = 8080;

    private static final int MANAGEMENT = 1000;
    private static final int KAFKA = 1012;
    private static final int POSTGRES = 1352;
    private static final int LAST_PORT = 65535;

    public StackPorts {
        if (base != 0 && (base < 1024 || base > LAST_PORT - POSTGRES)) {
            throw new IllegalArgumentException(
                    "the port base is %d, must lie between 1024 and %d"
                            .formatted(base, LAST_PORT - POSTGRES));
        }
    }

    /// Counted from a port, not from zero.
    public static StackPorts from(int port) {
        if (port == 0) {
            throw new IllegalArgumentException("the port base is 0");
        }
        return new StackPorts(port);
    }

    public static StackPorts usual() {
        return new StackPorts(USUAL_BASE);
    }

    public static StackPorts free() {
        return new StackPorts(0);
    }

    int issuer() {
        return at(0);
    }

    int service(Deployable service) {
        return at(service.number());
    }

    int management(Deployable service) {
        return at(MANAGEMENT + service.number());
    }

    int kafka() {
        return at(KAFKA);
    }

    int postgres() {
        return at(POSTGRES);
    }

    /// Every port that somebody else holds, so that all can be freed in one go.
    List<PortTaken> taken() {
        return all().stream()
                .filter(port -> port != 0 && !Ports.isFree(port))
                .map(PortTaken::new)
                .toList();
    }

    private List<Integer> all() {
        var ports = new ArrayList<>(List.of(issuer(), kafka(), postgres()));
        for (var service : Deployable.values()) {
            ports.add(service(service));
            ports.add(management(service));
        }
        return ports;
    }

    private int at(int offset) {
        return base == 0 ? 0 : base + offset;
    }
}
