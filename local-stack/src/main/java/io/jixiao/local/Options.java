package io.jixiao.local;

import io.jixiao.local.machine.Fault;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/// What was asked for on the command line of `./run`.
record Options(boolean once, StackPorts ports, Path data) {

    static Options of(List<String> arguments, Path home) {
        var rest = new ArrayDeque<>(arguments);
        var options = new Options(false, StackPorts.usual(), home.resolve("data"));
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--once" -> new Options(true, ports, data);
            case "--port-base" -> new Options(once, base(value(option, rest)), data);
            case "--data" -> new Options(once, ports, Path.of(value(option, rest)));
            default ->
                    throw new Fault(
                            "不认识的参数 " + option + "，见 ./run --help",
                            "unknown option " + option + ", see ./run --help");
        };
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Fault(option + " 缺少值，见 ./run --help", option + " needs a value");
        }
        return rest.pop();
    }

    private static StackPorts base(String value) {
        try {
            return StackPorts.from(Integer.parseInt(value));
        } catch (IllegalArgumentException e) {
            throw new Fault(
                    "--port-base 的值 “%s” 无效：须为 1024 至 64183 之间的整数".formatted(value),
                    "--port-base %s is not a whole number from 1024 to 64183".formatted(value),
                    e);
        }
    }
}
