package io.jixiao.local;

import io.jixiao.local.machine.Fault;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/// What was asked for on the command line of `./run`.
record Options(boolean help, boolean once, StackPorts ports, Path data) {

    static final String USAGE =
            """
            用法 usage: ./run [--once] [--port-base N] [--data FOLDER] [--help]

              (无 none)        启动整套系统，数据保存在 ./data；Ctrl-C 停止
                               start the whole system, keep its data in ./data; Ctrl-C stops it
              --once           用临时数据走完样例项目的一年，打印过程；全部符合时退出码为 0
                               walk the sample's year on throw-away data and print it; exit 0 if all happened
              --port-base N    端口从 N 起（默认 8080：签发 8080，服务 8081-8083，管理 9081-9083，Kafka 9092，PostgreSQL 9432）
                               count ports from N (8080: issuer 8080, services 8081-8083, management 9081-9083,
                               Kafka 9092, PostgreSQL 9432)
              --data FOLDER    数据目录 where data are kept
            """;

    static Options of(List<String> arguments, Path home) {
        var rest = new ArrayDeque<>(arguments);
        var options = new Options(false, false, StackPorts.usual(), home.resolve("data"));
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--help", "-h" -> new Options(true, once, ports, data);
            case "--once" -> new Options(help, true, ports, data);
            case "--port-base" -> new Options(help, once, base(value(option, rest)), data);
            case "--data" -> new Options(help, once, ports, Path.of(value(option, rest)));
            default ->
                    throw new Fault("不认识的参数 " + option + "\n" + USAGE, "unknown option " + option);
        };
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Fault(option + " 缺少值\n" + USAGE, option + " needs a value");
        }
        return rest.pop();
    }

    private static StackPorts base(String value) {
        try {
            return new StackPorts(Integer.parseInt(value));
        } catch (IllegalArgumentException e) {
            throw new Fault(
                    "--port-base 的值 “%s” 无效：须为 1024 至 64183 之间的整数".formatted(value),
                    "--port-base %s is not a whole number from 1024 to 64183".formatted(value),
                    e);
        }
    }
}
