package io.jixiao.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines of processes that are measured: the JDK, collector and heap of this one.
public final class JavaProcess {

    private JavaProcess() {}

    public static List<String> ofJar(int heapMegabytes, Path jar) {
        return command(heapMegabytes, List.of("-jar", jar.toString()));
    }

    public static List<String> ofClass(int heapMegabytes, Class<?> main, List<String> arguments) {
        var own = System.getProperty("java.class.path");
        return ofClassPath(heapMegabytes, own, main.getName(), arguments);
    }

    public static List<String> ofClassPath(
            int heapMegabytes, String classPath, String main, List<String> arguments) {
        var rest = new ArrayList<String>();
        rest.addAll(List.of("-cp", classPath, main));
        rest.addAll(arguments);
        return command(heapMegabytes, rest);
    }

    private static List<String> command(int heapMegabytes, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-Dfile.encoding=UTF-8");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(rest);
        return command;
    }
}
