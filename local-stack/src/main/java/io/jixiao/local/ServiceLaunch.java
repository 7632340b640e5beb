package io.jixiao.local;

import io.jixiao.local.machine.Child;
import io.jixiao.local.machine.ChildSpec;
import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Ports;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Prepares the services' processes: the built jar, and the addresses of everything around it.
record ServiceLaunch(Stack stack, StackSettings settings, DataFolder data, HttpClient http) {

    private static final int HEAP_MEGABYTES = 256;

    /// Asked before anything is started.
    static void requireBuilt(StackSettings settings) {
        for (var service : Deployable.values()) {
            requireJar(service, service.jar(settings.repository()));
        }
    }

    ServiceProcess prepare(Deployable service) {
        var port = Ports.freeUnlessGiven(settings.ports().service(service));
        var managementPort = Ports.freeUnlessGiven(settings.ports().management(service));
        return process(service, service.title(), "1", port, managementPort);
    }

    /// Beside the first, on free ports.
    ServiceProcess prepareReplica(Deployable service, int number) {
        var name = service.title() + "-" + number;
        return process(service, name, Integer.toString(number), Ports.free(), Ports.free());
    }

    private ServiceProcess process(
            Deployable service, String name, String replica, int port, int managementPort) {
        var environment = environment(service, port, managementPort);
        environment.put("JIXIAO_REPLICA", replica);
        if (service == Deployable.EXECUTION) {
            var folder = data.root().resolve("payments-in").toAbsolutePath();
            environment.put("JIXIAO_PAYMENTS_FOLDER", folder.toString());
        }
        environment.putAll(settings.extra().getOrDefault(service, Map.of()));
        var spec =
                new ChildSpec(
                        name,
                        JavaCommand.ofJar(HEAP_MEGABYTES, service.jar(settings.repository())),
                        environment,
                        data.logs(),
                        data.pids());
        return new ServiceProcess(service, port, managementPort, new Child(spec), http);
    }

    private static void requireJar(Deployable service, Path jar) {
        if (Files.notExists(jar)) {
            throw new Fault(
                    "%s 尚未构建：缺少 %s。请运行 ./run，它会先构建。".formatted(service.title(), jar),
                    "%s is not built: %s is missing. ./run builds it first."
                            .formatted(service.title(), jar));
        }
    }

    private Map<String, String> environment(Deployable service, int port, int managementPort) {
        var environment = new HashMap<String, String>();
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", stack.postgres().jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", Stack.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.issuer().toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("JIXIAO_BUSINESS_DATE_SETTABLE", "true");
        return environment;
    }
}
