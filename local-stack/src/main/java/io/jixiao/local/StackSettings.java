package io.jixiao.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a stack is started with: the built repository, where data go, ports, and extra settings.
///
/// `extra` are environment variables of single services, over and above those every stack sets.
public record StackSettings(
        Path repository,
        Optional<Path> data,
        StackPorts ports,
        Map<Deployable, Map<String, String>> extra) {

    public StackSettings {
        repository = repository.toAbsolutePath().normalize();
        data = data.map(folder -> folder.toAbsolutePath().normalize());
        extra = Map.copyOf(extra);
    }

    /// For tests: data that vanish with the stack, and ports nobody uses.
    public static StackSettings throwAway(Path repository) {
        return new StackSettings(repository, Optional.empty(), StackPorts.free(), Map.of());
    }

    /// Data that outlast the stack.
    public StackSettings keeping(Path folder) {
        return new StackSettings(repository, Optional.of(folder), ports, extra);
    }

    public StackSettings on(StackPorts ports) {
        return new StackSettings(repository, data, ports, extra);
    }

    public StackSettings with(Deployable service, String variable, String value) {
        var changed = new EnumMap<Deployable, Map<String, String>>(Deployable.class);
        changed.putAll(extra);
        var variables = new HashMap<>(changed.getOrDefault(service, Map.of()));
        variables.put(variable, value);
        changed.put(service, Map.copyOf(variables));
        return new StackSettings(repository, data, ports, changed);
    }
}
