package io.jixiao.local;

import io.jixiao.local.issuer.Issuer;
import io.jixiao.local.issuer.Role;
import io.jixiao.local.issuer.Tokens;
import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Leftovers;
import io.jixiao.local.machine.PortTaken;
import io.jixiao.local.postgres.Postgres;
import io.jixiao.local.postgres.PostgresSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A running system: token issuer, PostgreSQL, Kafka and the three services.
///
/// Tests start one with [StackSettings#throwAway]; [LocalStack] starts the one behind `./run`.
public final class Stack implements AutoCloseable {

    /// Issuer, PostgreSQL, Kafka, and the services.
    static final int PARTS = 3 + Deployable.values().length;

    static final String PASSWORD = "local-only";

    private final StackSettings settings;
    private final Progress progress;
    private final Deque<Part> started = new ArrayDeque<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private @Nullable ServiceLaunch launch;
    private @Nullable DataFolder data;
    private @Nullable Issuer issuer;
    private @Nullable Postgres postgres;
    private @Nullable BrokerChild broker;
    private boolean closing;

    Stack(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public static Stack start(StackSettings settings) {
        return start(settings, Progress.silent());
    }

    public static Stack start(StackSettings settings, Progress progress) {
        var stack = new Stack(settings, progress);
        try {
            stack.bringUp();
            return stack;
        } catch (RuntimeException e) {
            stack.keepData();
            stack.close();
            throw e;
        }
    }

    public List<ServiceProcess> services() {
        return List.copyOf(services);
    }

    public ServiceProcess service(Deployable service) {
        return services.stream()
                .filter(process -> process.service() == service)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(service.title() + " is not started"));
    }

    public ServiceProcess service(String title) {
        return service(Deployable.named(title));
    }

    /// One more process of a service, sharing its database and its topics; waits until it is ready.
    public ServiceProcess startReplica(Deployable service, int number) {
        var replica = present(launch).prepareReplica(service, number);
        own(service.title() + " " + number, replica).start();
        return replica;
    }

    /// Kafka's bootstrap servers.
    public String kafka() {
        return broker().bootstrapServers();
    }

    public BrokerChild broker() {
        return present(broker);
    }

    public Postgres postgres() {
        return present(postgres);
    }

    public URI issuer() {
        return present(issuer).address();
    }

    /// A fresh bearer token of the role's demonstration user.
    public String token(Role role) {
        return tokens().of(role);
    }

    public Tokens tokens() {
        return present(issuer).tokens();
    }

    public Path data() {
        return present(data).root();
    }

    /// One file for each process.
    public Path logs() {
        return present(data).logs();
    }

    void bringUp() {
        ServiceLaunch.requireBuilt(settings);
        openData();
        requirePorts();
        startIssuer();
        startStores();
        startServices();
        present(data).complete();
    }

    /// Leaves throw-away data behind, logs above all, when something went wrong.
    public void keepData() {
        var folder = data;
        if (folder != null) {
            folder.keep();
        }
    }

    synchronized boolean isClosing() {
        return closing;
    }

    /// Stops what has been started, in reverse order; a second call finds nothing to do.
    @Override
    public synchronized void close() {
        closing = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
        var folder = data;
        if (folder != null) {
            folder.close();
        }
    }

    private void openData() {
        var folder = settings.data().map(DataFolder::keptIn).orElseGet(DataFolder::throwAway);
        data = folder;
        var leftovers = new ArrayList<>(Leftovers.stop(folder.pids()));
        if (Postgres.stopLeftover(folder.postgres())) {
            leftovers.add("postgres");
        }
        if (!leftovers.isEmpty()) {
            var names = String.join(", ", leftovers);
            progress.note("已停止上次遗留的进程：" + names, "stopped what was left behind: " + names);
        }
    }

    private void requirePorts() {
        var taken = settings.ports().taken();
        if (taken.size() == 1) {
            throw taken.getFirst();
        }
        if (!taken.isEmpty()) {
            throw new Fault(
                    taken.stream().map(PortTaken::chinese).collect(Collectors.joining("\n")),
                    taken.stream().map(PortTaken::english).collect(Collectors.joining("\n")));
        }
    }

    private void startIssuer() {
        var part = "OIDC issuer";
        progress.starting(1, part);
        var began = System.nanoTime();
        issuer = own(part, Issuer.start(present(data).issuer(), settings.ports().issuer()));
        progress.ready(1, part, since(began));
    }

    /// The broker boots in its own process while PostgreSQL is made ready in this thread.
    private void startStores() {
        var began = System.nanoTime();
        var kafka = own("Kafka 4", BrokerChild.in(present(data), settings.ports().kafka()));
        broker = kafka;
        progress.starting(2, "PostgreSQL 18");
        progress.starting(3, "Kafka 4");
        unlessClosing(kafka::begin);
        unlessClosing(this::startPostgres);
        progress.ready(2, "PostgreSQL 18", since(began));
        kafka.awaitReady();
        progress.ready(3, "Kafka 4", since(began));
    }

    private void startPostgres() {
        var wanted =
                PostgresSettings.keptIn(present(data).postgres())
                        .loggingTo(present(data).logs().resolve("postgres.log"))
                        .onPort(settings.ports().postgres());
        var server = own("PostgreSQL 18", Postgres.start(wanted));
        for (var service : Deployable.values()) {
            server.createDatabase(service.database(), service.database(), PASSWORD);
        }
        postgres = server;
    }

    private void startServices() {
        var http = HttpClient.newHttpClient();
        var prepared = new ServiceLaunch(this, settings, present(data), http);
        launch = prepared;
        for (var service : Deployable.values()) {
            services.add(own(service.title(), prepared.prepare(service)));
        }
        var began = System.nanoTime();
        for (var service : services) {
            progress.starting(numberOf(service), service.service().title());
            unlessClosing(service::begin);
        }
        awaitServices(began);
    }

    /// Each is reported when it is ready, in whatever order that happens.
    private void awaitServices(long began) {
        var pending = new ArrayList<>(services);
        while (!pending.isEmpty()) {
            pending.removeIf(service -> isReady(service, began));
        }
    }

    private boolean isReady(ServiceProcess service, long began) {
        var ready = service.isReadyOrSoon(since(began));
        if (ready) {
            progress.ready(numberOf(service), service.service().title(), since(began));
        }
        return ready;
    }

    private static int numberOf(ServiceProcess service) {
        return PARTS - Deployable.values().length + service.service().number();
    }

    /// A process that is born while the stack is being closed would outlive it.
    private synchronized void unlessClosing(Runnable birth) {
        requireNotClosing();
        birth.run();
    }

    private synchronized <T extends AutoCloseable> T own(String name, T part) {
        requireNotClosing();
        started.push(new Part(name, part));
        return part;
    }

    private void requireNotClosing() {
        if (closing) {
            throw new IllegalStateException("stopped while starting");
        }
    }

    private void stop(Part part) {
        progress.stopping(part.name());
        var began = System.nanoTime();
        try {
            part.resource().close();
            progress.stopped(part.name(), since(began));
        } catch (Exception e) {
            progress.note(
                    part.name() + " 未能正常停止：" + e.getMessage(),
                    part.name() + " did not stop properly: " + e.getMessage());
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the stack is not started");
        }
        return part;
    }

    /// Something to stop at the end, under the name people know it by.
    private record Part(String name, AutoCloseable resource) {}
}
